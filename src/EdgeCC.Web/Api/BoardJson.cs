using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Web.Api;

/// <summary>The board as JSON: camel case, ids as plain strings, enums by name, durations as seconds.</summary>
internal static class BoardJson
{
    private static readonly BoardJsonContext Wire = new(new JsonSerializerOptions(BoardJsonContext.Default.Options)
    {
        // It is served as application/json and nosniff, never inside HTML: keep Cyrillic readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new IdWriter<QueueId>(id => id.Value),
            new IdWriter<AgentId>(id => id.Value),
            new IdWriter<ExtensionId>(id => id.Value),
            new IdWriter<LampId>(id => id.Value),
            new SecondsWriter(),
        },
    });

    /// <summary>A board as one line of JSON.</summary>
    public static string Write(BoardSnapshot board) => JsonSerializer.Serialize(board, Wire.BoardSnapshot);

    private abstract class WriteOnly<T> : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("boards are shown, never read");
    }

    private sealed class IdWriter<TId>(Func<TId, string> text) : WriteOnly<TId>
    {
        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(text(value));
    }

    private sealed class SecondsWriter : WriteOnly<TimeSpan>
    {
        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round(value.TotalSeconds, 3));
    }
}

[JsonSerializable(typeof(BoardSnapshot))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
internal sealed partial class BoardJsonContext : JsonSerializerContext;
