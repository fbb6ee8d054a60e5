using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>The far ends of a chip of the kernel's gpio-sim: files, written to drive a line and read to see what it is driven to.</summary>
internal sealed class GpioSim
{
    private const string Chip = "/dev/gpiochip";

    /// <summary>The chip tools/rig made. Skips the test where there is none.</summary>
    public GpioSim() => Number = int.Parse(RigDevices.Of("gpio")[Chip.Length..]);

    /// <summary>N of <c>/dev/gpiochipN</c>; the next one is a spare.</summary>
    public int Number { get; }

    public void Drive(GpioLine line, bool high) => File.WriteAllText(FarEnd(line, "pull"), high ? "pull-up" : "pull-down");

    public bool IsHigh(GpioLine line) => File.ReadAllText(FarEnd(line, "value")).Trim() == "1";

    /// <summary>Takes the spare chip away, for good.</summary>
    public static void Unplug() => File.WriteAllText("/sys/kernel/config/gpio-sim/spare/live", "0");

    private static string FarEnd(GpioLine line, string what) =>
        $"/sys/bus/gpio/devices/gpiochip{line.Chip}/sim_gpio{line.Offset}/{what}";
}
