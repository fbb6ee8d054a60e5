using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads the sensors the kernel has drivers for; those on lines stand under <c>inputs</c> and <c>trunks</c>.</summary>
internal static class SensorReader
{
    private static readonly Dictionary<string, SensorKind> Kinds = BoardFields.Words<SensorKind>()
        .Where(kind => kind.Value is not (SensorKind.Tamper or SensorKind.PowerGood or SensorKind.LineVoltage))
        .ToDictionary();

    // What the limits of a kind are where the file names none, how far they may go, and what 1 in the file means in its unit.
    private static readonly Dictionary<SensorKind, (int WarnAt, int FailAt, int Most, double Unit)> Limits = new()
    {
        [SensorKind.Temperature] = (75, 85, 150, 1),
        [SensorKind.Voltage] = (4750, 4630, 60_000, 0.001),
        [SensorKind.FanSpeed] = (SensorModel.SlowFan, 0, 30_000, 1),
        [SensorKind.DiskWear] = (80, 100, 110, 1),
    };

    public static ImmutableArray<SensorModel> Read(ConfigSection board) => board.Named("sensors", (section, name) =>
    {
        var kind = section.Required("kind", Kinds);
        var sensor = new SensorModel(name, kind, section.Label("label"))
        {
            Chip = section.OptionalText("chip"),
            Channel = section.Number("channel", kind == SensorKind.UnderVoltage ? 0 : 1, 0, 31),
        };
        if (sensor.Chip is null && kind != SensorKind.Throttling && section.Node("kind") is not null)
        {
            section.Note("chip", kind == SensorKind.DiskWear ? "is required: a disk, such as mmcblk0" : "is required: what the kernel calls it, such as cpu_thermal");
        }

        if (sensor.Chip?.Contains('/') == true)
        {
            section.Note("chip", "expected a name, not a path");
        }

        if (!Limits.TryGetValue(kind, out var limits))
        {
            return sensor;
        }

        return sensor with
        {
            WarnAt = section.Number("warn-at", limits.WarnAt, 0, limits.Most) * limits.Unit,
            FailAt = section.Number("fail-at", limits.FailAt, 0, limits.Most) * limits.Unit,
        };
    });
}
