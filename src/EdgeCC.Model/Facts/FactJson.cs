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
}

[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(JournalRecord))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
internal sealed partial class FactJsonContext : JsonSerializerContext;
