using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>The contract on a chip of the kernel's gpio-sim, whose far ends are files.</summary>
[Trait("Device", "real")]
public sealed class KernelGpioLinesTests : GpioLinesContract
{
    private readonly int _chip;
    private readonly KernelGpioLines _lines = new();

    public KernelGpioLinesTests() => _chip = int.Parse(RigDevices.Of("gpio")["/dev/gpiochip".Length..]);

    private protected override IGpioLines Lines => _lines;

    private protected override TimeSpan Now => GpioTime.Now(TimeProvider.System);

    private protected override GpioLine Line(int offset, bool activeHigh, LineBias bias)
    {
        var line = new GpioLine(_chip, offset, activeHigh, bias);
        Drive(line, high: false);
        return line;
    }

    private protected override void Drive(GpioLine line, bool high) =>
        File.WriteAllText(FarEnd(line, "pull"), high ? "pull-up" : "pull-down");

    private protected override bool IsHigh(GpioLine line) => File.ReadAllText(FarEnd(line, "value")).Trim() == "1";

    // Whoever is told an edge keeps the listener from taking the next ones: an input on another line does.
    private protected override void MissEdges(Action drive)
    {
        var held = new ManualResetEventSlim();
        var holding = new ManualResetEventSlim();
        var holder = Line(7, activeHigh: true, LineBias.None);
        _lines.OpenInput(holder, _ =>
        {
            holding.Set();
            held.Wait(TimeSpan.FromSeconds(30));
        });
        Drive(holder, true);
        Assert.True(holding.Wait(TimeSpan.FromSeconds(30)));
        drive();
        held.Set();
    }

    public override void Dispose()
    {
        _lines.Dispose();
        base.Dispose();
    }

    private static string FarEnd(GpioLine line, string what) =>
        $"/sys/bus/gpio/devices/gpiochip{line.Chip}/sim_gpio{line.Offset}/{what}";
}
