using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Sensors;

/// <summary>A sensor: what it tells, and where it is read.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Label">What people read.</param>
public sealed record SensorModel(string Name, SensorKind Kind, string Label)
{
    /// <summary>What the kernel calls its chip (<c>/sys/class/hwmon/*/name</c>) or disk; null where it needs none.</summary>
    public string? Chip { get; init; }

    /// <summary>N of <c>tempN_input</c>, <c>inN_input</c>, <c>fanN_input</c>.</summary>
    public int Channel { get; init; }

    /// <summary>The line it is read from; null: the kernel has a driver for it.</summary>
    public GpioLine? Line { get; init; }

    /// <summary>From here it is a warning, in the unit of its kind; voltages and fans are judged downwards.</summary>
    public double WarnAt { get; init; }

    /// <summary>From here it fails.</summary>
    public double FailAt { get; init; }

    /// <summary>A contact or a tachometer.</summary>
    internal static SensorModel On(GpioLine line, string name, string label, SensorKind kind) =>
        new(name, kind, label) { Line = line, WarnAt = kind == SensorKind.FanSpeed ? SlowFan : 0 };

    /// <summary>Turns a minute below which a fan of this size hardly moves air.</summary>
    internal const int SlowFan = 500;

    /// <summary>What to replace where it says that something is broken, or null.</summary>
    public string? Part { get; init; }
}
