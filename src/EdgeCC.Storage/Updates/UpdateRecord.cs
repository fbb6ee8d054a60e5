using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Updates;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Updates;

/// <summary>What outlives the restart in the midst of an update.</summary>
/// <param name="Status">Its last step.</param>
/// <param name="Failing">The health checks that failed already before it: the new version is not to blame for them.</param>
internal sealed record UpdateRecord(UpdateStatus Status, ImmutableArray<string> Failing)
{
    private const string Name = "update.json";
    private const int MaximumLength = 16 * 1024;

    /// <summary>Reads it; null where there is none, or none that can be read.</summary>
    public static UpdateRecord? Read(IFolder folder)
    {
        try
        {
            using var file = folder.Open(Name);
            var bytes = new byte[MaximumLength];
            return JsonSerializer.Deserialize(bytes.AsSpan(0, file.Read(0, bytes)), UpdateRecordContext.Default.UpdateRecord);
        }
        catch (Exception nothing) when (nothing is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it; durable when this returns.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public void Keep(IFolder folder) =>
        folder.Replace(Name, JsonSerializer.SerializeToUtf8Bytes(this, UpdateRecordContext.Default.UpdateRecord));
}

[JsonSerializable(typeof(UpdateRecord))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class UpdateRecordContext : JsonSerializerContext;
