using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Rig;

[Trait("Device", "real")]
[Collection("gpio-sim")]
public sealed class KernelOutputTests : OutputPortContract, IDisposable
{
    private readonly GpioSim _chip = new();
    private readonly GpioChips _chips = new(new KernelGpioLines());
    private readonly GpioOutputPort _port;

    public KernelOutputTests() => _port = new GpioOutputPort(
        [.. Wiring.Select(output => output with { Line = output.Line with { Chip = _chip.Number } })], _chips, Time);

    private protected override IOutputPort Port => _port;

    private protected override bool IsOn(OutputId output)
    {
        var line = Wiring.Single(wire => wire.Output == output).Line with { Chip = _chip.Number };
        return _chip.IsHigh(line) == line.IsHigh(active: true);
    }

    public void Dispose()
    {
        _port.Dispose();
        _chips.Dispose();
    }
}
