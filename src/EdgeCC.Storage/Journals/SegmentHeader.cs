using System.Text.Json;
using System.Text.Json.Serialization;

namespace EdgeCC.Storage.Journals;

/// <summary>What the first frame of a segment says of all the others; its sequence is the one before the first.</summary>
/// <param name="Format">The layout of the frames: <see cref="CurrentFormat"/>.</param>
/// <param name="Appliance">Whose journal.</param>
/// <param name="Epoch">Which life of it.</param>
internal sealed record SegmentHeader(int Format, string Appliance, string Epoch)
{
    /// <summary>The layout this code writes, and the only one it reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>As JSON.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, SegmentHeaderContext.Default.SegmentHeader);

    /// <summary>Reads what <see cref="Write"/> wrote; null where it is no header of this format.</summary>
    public static SegmentHeader? TryRead(ReadOnlySpan<byte> json)
    {
        try
        {
            var header = JsonSerializer.Deserialize(json, SegmentHeaderContext.Default.SegmentHeader);
            return header is { Format: CurrentFormat, Appliance: not null, Epoch: not null } ? header : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(SegmentHeader))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SegmentHeaderContext : JsonSerializerContext;
