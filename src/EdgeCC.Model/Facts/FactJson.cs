using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Model.Json;

namespace EdgeCC.Model.Facts;

/// <summary>
/// Facts as JSON, in the journal and on the wire alike: <see cref="PlainJson"/> in camel case, enums by name.
/// </summary>
public static class FactJson
{
    private static readonly FactJsonContext Wire = new(PlainJson.Over(FactJsonContext.Default.Options));

    /// <summary>A fact as one line of UTF-8 JSON.</summary>
    public static byte[] Write(Fact fact) => fact is LaterFact later
        ? Encoding.UTF8.GetBytes(later.Json)
        : JsonSerializer.SerializeToUtf8Bytes(fact, Wire.Fact);

    /// <summary>A fact in its place, as one line of UTF-8 JSON.</summary>
    public static byte[] Write(JournalRecord record) => record.Fact is LaterFact later
        ? Write(record, later)
        : JsonSerializer.SerializeToUtf8Bytes(record, Wire.JournalRecord);

    /// <summary>Reads what <see cref="Write(Fact)"/> wrote; what a later version wrote is a <see cref="LaterFact"/>.</summary>
    /// <exception cref="JsonException">The bytes are no fact.</exception>
    public static Fact ReadFact(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Wire.Fact) ?? throw new JsonException("null is no fact");
        }
        catch (Exception unknown) when (unknown is JsonException or NotSupportedException)
        {
            return TryReadLater(json) ?? throw new JsonException("no fact of any version", unknown);
        }
    }

    /// <summary>Reads what <see cref="Write(JournalRecord)"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record of this version.</exception>
    public static JournalRecord ReadRecord(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Wire.JournalRecord)
        ?? throw new JsonException("null is no record");

    private static byte[] Write(JournalRecord record, LaterFact later)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = Wire.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("appliance", record.Appliance);
            writer.WriteString("epoch", record.Epoch);
            writer.WriteNumber("sequence", record.Sequence);
            writer.WritePropertyName("fact");
            writer.WriteRawValue(later.Json);
            writer.WriteEndObject();
        }

        return json.WrittenSpan.ToArray();
    }

    // Of every version's facts this much is known: they have a kind and a time.
    private static LaterFact? TryReadLater(ReadOnlySpan<byte> json)
    {
        try
        {
            var fact = JsonSerializer.Deserialize(json, Wire.JsonElement);
            return fact.ValueKind == JsonValueKind.Object
                && fact.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
                && fact.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.String && at.TryGetDateTimeOffset(out var when)
                    ? new LaterFact(when, Encoding.UTF8.GetString(json))
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(JournalRecord))]
[JsonSerializable(typeof(JsonElement))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
internal sealed partial class FactJsonContext : JsonSerializerContext;
