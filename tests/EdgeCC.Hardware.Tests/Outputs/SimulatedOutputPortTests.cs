using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Outputs;

public sealed class SimulatedOutputPortTests : OutputPortContract
{
    private readonly SimulatedOutputPort _port;

    public SimulatedOutputPortTests() => _port = new SimulatedOutputPort(Wiring, Time);

    private protected override IOutputPort Port => _port;

    private protected override bool IsOn(OutputId output) => _port.IsOn(output);

    [Fact]
    public void It_is_drawn_as_it_is_set()
    {
        Port.Set(new OutputId("buzzer"), LampSignal.SlowFlash);
        Assert.Equal(
            [
                new OutputPicture(new OutputId("buzzer"), "Buzzer", OutputFunction.Buzzer, LampSignal.SlowFlash),
                new OutputPicture(new OutputId("relay"), "Relay", OutputFunction.Relay, LampSignal.Off),
            ],
            _port.Pictures());
    }
}
