using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Outputs;

public sealed class GpioOutputPortTests : OutputPortContract
{
    private readonly SimulatedGpioLines _lines;
    private readonly GpioOutputPort _port;

    public GpioOutputPortTests()
    {
        _lines = new SimulatedGpioLines(Time);
        _port = new GpioOutputPort(Wiring, new GpioChips(_lines), Time);
    }

    private protected override IOutputPort Port => _port;

    private protected override bool IsOn(OutputId output)
    {
        var line = Wiring.Single(wired => wired.Output == output).Line;
        return _lines.IsHigh(line) == line.ActiveHigh;
    }

    [Fact]
    public void A_service_that_ends_leaves_nothing_sounding()
    {
        _port.Set(new OutputId("buzzer"), LampSignal.Steady);
        _port.Dispose();
        Assert.False(IsOn(new OutputId("buzzer")));
    }
}
