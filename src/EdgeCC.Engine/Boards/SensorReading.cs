using EdgeCC.Engine.Health;

namespace EdgeCC.Engine.Boards;

/// <summary>What a sensor told, and what it means.</summary>
/// <param name="Sensor">As named by the board file.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Value">In the unit of its kind; null where it could not be read.</param>
/// <param name="Level">How bad.</param>
/// <param name="Text">What was seen and, unless well, what to do about it.</param>
public sealed record SensorReading(
    string Sensor, string Label, SensorKind Kind, double? Value, HealthLevel Level, string Text)
{
    /// <summary>What to replace where it says that something is broken, by the bill of materials; null where that does not say.</summary>
    public string? Replace { get; init; }
}
