using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Rig;

[Trait("Device", "real")]
[Collection("gpio-sim")]
public sealed class KernelLampTests : LampPortContract, IDisposable
{
    private readonly GpioSim _chip = new();
    private readonly GpioChips _chips = new(new KernelGpioLines());
    private readonly GpioLampPort _port;

    public KernelLampTests() => _port = new GpioLampPort(
        [.. Wiring.Select(lamp => lamp with { Line = lamp.Line with { Chip = _chip.Number } })], _chips, Time);

    private protected override ILampPort Port => _port;

    private protected override bool IsLit(LampId lamp)
    {
        var line = Wiring.Single(wire => wire.Lamp == lamp).Line with { Chip = _chip.Number };
        return _chip.IsHigh(line) == line.IsHigh(active: true);
    }

    public void Dispose()
    {
        _port.Dispose();
        _chips.Dispose();
    }
}
