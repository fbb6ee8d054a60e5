using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Facts;

/// <summary>
/// Facts as JSON, in the journal and on the wire alike: camel case, ids as plain strings or numbers, enums by name,
/// durations as seconds.
/// </summary>
public static class FactJson
{
    private static readonly FactJsonContext Wire = new(new JsonSerializerOptions(FactJsonContext.Default.Options)
    {
        // The journal is no HTML: keep Cyrillic readable for whoever opens it in the field.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new TextIdConverter<InteractionId>(id => id.Value, text => new InteractionId(text)),
            new TextIdConverter<CustomerId>(id => id.Value, text => new CustomerId(text)),
            new TextIdConverter<AgentId>(id => id.Value, text => new AgentId(text)),
            new TextIdConverter<QueueId>(id => id.Value, text => new QueueId(text)),
            new TextIdConverter<ExtensionId>(id => id.Value, text => new ExtensionId(text)),
            new OfferIdConverter(),
            new SecondsConverter(),
        },
    });

    /// <summary>A fact as one line of UTF-8 JSON.</summary>
    public static byte[] Write(Fact fact) => JsonSerializer.SerializeToUtf8Bytes(fact, Wire.Fact);

    /// <summary>A fact in its place, as one line of UTF-8 JSON.</summary>
    public static byte[] Write(JournalRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record, Wire.JournalRecord);

    /// <summary>Reads what <see cref="Write(Fact)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no fact.</exception>
    public static Fact ReadFact(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Wire.Fact) ?? throw new JsonException("null is no fact");

    /// <summary>Reads what <see cref="Write(JournalRecord)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static JournalRecord ReadRecord(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Wire.JournalRecord)
        ?? throw new JsonException("null is no record");

    private sealed class TextIdConverter<TId>(Func<TId, string> write, Func<string, TId> read) : JsonConverter<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException($"null is no {typeof(TId).Name}"));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }

    private sealed class OfferIdConverter : JsonConverter<OfferId>
    {
        public override OfferId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, OfferId value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class SecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            TimeSpan.FromSeconds(reader.GetDouble());

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.TotalSeconds);
    }
}

[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(JournalRecord))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
internal sealed partial class FactJsonContext : JsonSerializerContext;
