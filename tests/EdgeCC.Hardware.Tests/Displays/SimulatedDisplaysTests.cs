using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Displays;

public sealed class SimulatedDisplaysTests : DisplayContract
{
    private readonly SimulatedDisplays _displays = new(Devices);

    private protected override IDisplayPort Port => _displays;

    private protected override ImmutableArray<string> SeenOn(DeviceModel device) => _displays.Seen(Name(device));
}
