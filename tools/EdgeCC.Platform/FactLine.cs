using System.Text.Json;

namespace EdgeCC.Platform;

/// <summary>
/// What the platform must understand of a record: where it belongs. The fact itself is kept as it came, so that a newer
/// appliance may tell of things this platform does not know yet.
/// </summary>
/// <param name="Appliance">Whose.</param>
/// <param name="Epoch">Which life of its journal.</param>
/// <param name="Sequence">Its place in it.</param>
/// <param name="Interaction">The interaction it is about, or null.</param>
public sealed record FactLine(string Appliance, string Epoch, long Sequence, string? Interaction)
{
    /// <summary>Reads one line; null where it is no record.</summary>
    public static FactLine? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var record = document.RootElement;
            var fact = record.GetProperty("fact");
            return new FactLine(
                record.GetProperty("appliance").GetString() ?? "",
                record.GetProperty("epoch").GetString() ?? "",
                record.GetProperty("sequence").GetInt64(),
                fact.TryGetProperty("interactionId", out var interaction) ? interaction.GetString() : null);
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
