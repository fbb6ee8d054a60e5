using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Rig;

[Trait("Device", "real")]
[Collection("gpio-sim")]
public sealed class KernelGpioLinesTests : GpioLinesContract
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly GpioSim _chip = new();
    private readonly KernelGpioLines _lines = new();

    private protected override IGpioLines Lines => _lines;

    private protected override TimeSpan Now => GpioTime.Now(TimeProvider.System);

    private protected override GpioLine Line(int offset, bool activeHigh, LineBias bias)
    {
        var line = new GpioLine(_chip.Number, offset, activeHigh, bias);
        Drive(line, high: false);
        return line;
    }

    private protected override void Drive(GpioLine line, bool high) => _chip.Drive(line, high);

    private protected override bool IsHigh(GpioLine line) => _chip.IsHigh(line);

    private protected override void Unplug() => GpioSim.Unplug();

    // Whoever is told an edge keeps the listener from taking the next ones: an input on another line does.
    private protected override void MissEdges(Action drive)
    {
        var held = new ManualResetEventSlim();
        var holding = new ManualResetEventSlim();
        var holder = Line(7, activeHigh: true, LineBias.None);
        _lines.OpenInput(holder, _ =>
        {
            holding.Set();
            held.Wait(Patience);
        });
        Drive(holder, true);
        Assert.True(holding.Wait(Patience));
        drive();
        held.Set();
    }

    public override void Dispose()
    {
        _lines.Dispose();
        base.Dispose();
    }
}
