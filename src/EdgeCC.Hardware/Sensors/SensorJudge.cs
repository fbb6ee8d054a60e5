using System.Globalization;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;

namespace EdgeCC.Hardware.Sensors;

/// <summary>What a sensor's value means, and what to do about it.</summary>
internal static class SensorJudge
{
    /// <summary>A sensor that could not be read.</summary>
    public static SensorReading Unread(SensorModel sensor, string fault) => new(
        sensor.Name, sensor.Label, sensor.Kind, null, HealthLevel.Warning, $"Cannot be read: {fault}. {Replace(sensor, "Look at its plug")}")
    {
        Replace = sensor.Part,
    };

    /// <summary>One that was.</summary>
    /// <param name="sensor">Which.</param>
    /// <param name="value">In the unit of its kind.</param>
    /// <param name="mayStand">True: nobody wants its fan to turn.</param>
    public static SensorReading Read(SensorModel sensor, double value, bool mayStand = false)
    {
        var (level, text) = sensor.Kind switch
        {
            SensorKind.Temperature => Above(sensor, value, "°C", "0.0",
                "See that nothing covers the vents and that the fan turns; move the box out of the sun."),
            SensorKind.DiskWear => Above(sensor, value, "% used", "0",
                Replace(sensor, "Have the storage replaced before it fails")),
            SensorKind.Voltage => Below(sensor, value, "V", "0.00", Replace(sensor, "Look at the supply and its plug")),
            SensorKind.FanSpeed when mayStand && value < sensor.WarnAt => (HealthLevel.Well, "Stands, as it is cool enough."),
            SensorKind.FanSpeed => Below(sensor, value, "turns a minute", "0", Replace(sensor, "See that nothing holds it")),
            SensorKind.Throttling => Throttled(sensor, value),
            _ => Contact(sensor, value != 0),
        };
        return new SensorReading(sensor.Name, sensor.Label, sensor.Kind, value, level, text) { Replace = sensor.Part };
    }

    private static (HealthLevel Level, string Text) Above(SensorModel sensor, double value, string unit, string format, string advice)
    {
        var level = value >= sensor.FailAt ? HealthLevel.Failing : value >= sensor.WarnAt ? HealthLevel.Warning : HealthLevel.Well;
        return (level, Said(value, unit, format, level == HealthLevel.Well ? null : $"from {Limit(sensor, level)} on it is too much. {advice}"));
    }

    private static (HealthLevel Level, string Text) Below(SensorModel sensor, double value, string unit, string format, string advice)
    {
        var level = value <= sensor.FailAt ? HealthLevel.Failing : value <= sensor.WarnAt ? HealthLevel.Warning : HealthLevel.Well;
        return (level, Said(value, unit, format, level == HealthLevel.Well ? null : $"more than {Limit(sensor, level)} is right. {advice}"));
    }

    private static (HealthLevel Level, string Text) Throttled(SensorModel sensor, double value)
    {
        var advice = Replace(sensor, "Use a supply and a cable made for this computer, and see to its cooling");
        return (ThrottleFlags.Now(value), ThrottleFlags.Since(value)) switch
        {
            ({ Count: > 0 } now, _) => (HealthLevel.Failing, $"Now: {string.Join(", ", now)}. {advice}"),
            (_, { Count: > 0 } since) => (HealthLevel.Warning, $"Since the start there was a time when {string.Join(", ", since)}. {advice}"),
            _ => (HealthLevel.Well, "Runs at full speed, and has since the start."),
        };
    }

    private static (HealthLevel Level, string Text) Contact(SensorModel sensor, bool active) => (sensor.Kind, active) switch
    {
        (SensorKind.Tamper, true) => (HealthLevel.Warning, "The case is open. Close it; if nobody of yours opened it, tell who looks after the branch."),
        (SensorKind.Tamper, false) => (HealthLevel.Well, "The case is closed."),
        (SensorKind.UnderVoltage, true) => (HealthLevel.Failing, $"The supply is too low. {Replace(sensor, "Use a supply and a cable made for this computer")}"),
        (SensorKind.LineVoltage, false) => (HealthLevel.Warning, $"No voltage on the line. Plug it in; right at the socket but not here: {Replace(sensor, "look at the port's fuse")}"),
        (SensorKind.LineVoltage, true) => (HealthLevel.Well, "The line has voltage."),
        (SensorKind.PowerGood, false) => (HealthLevel.Failing, $"The supply is not as it should be. {Replace(sensor, "Look at its plug and fuse")}"),
        _ => (HealthLevel.Well, "The supply is as it should be."),
    };

    private static string Said(double value, string unit, string format, string? rest) =>
        $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}{(rest is null ? "." : $"; {rest}")}";

    private static string Limit(SensorModel sensor, HealthLevel level) =>
        (level == HealthLevel.Failing ? sensor.FailAt : sensor.WarnAt).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Replace(SensorModel sensor, string first) =>
        sensor.Part is { } part ? $"{first}; then replace {part}." : $"{first}.";
}
