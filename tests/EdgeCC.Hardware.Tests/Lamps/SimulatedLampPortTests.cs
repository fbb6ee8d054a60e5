using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Lamps;

public sealed class SimulatedLampPortTests : LampPortContract
{
    private readonly SimulatedLampPort _port;

    public SimulatedLampPortTests() => _port = new SimulatedLampPort(Wiring, Time);

    private protected override ILampPort Port => _port;

    private protected override bool IsLit(LampId lamp) => _port.IsLit(lamp);
}
