using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Lamps;

public sealed class GpioLampPortTests : LampPortContract
{
    private readonly SimulatedGpioLines _lines;
    private readonly GpioLampPort _port;

    public GpioLampPortTests()
    {
        _lines = new SimulatedGpioLines(Time);
        _port = new GpioLampPort(Wiring, new GpioChips(_lines), Time);
    }

    private protected override ILampPort Port => _port;

    private protected override bool IsLit(LampId lamp)
    {
        var line = Wiring.Single(wire => wire.Lamp == lamp).Line;
        return _lines.IsHigh(line) == line.IsHigh(active: true);
    }

    [Fact]
    public void A_lamp_that_is_active_low_is_dark_while_its_line_is_high()
    {
        Assert.True(_lines.IsHigh(Wiring[1].Line));
        _port.Set(new LampId("two"), LampSignal.Steady);
        Assert.False(_lines.IsHigh(Wiring[1].Line));
    }

    [Fact]
    public void A_closed_board_is_dark_and_stays_so()
    {
        _port.Set(new LampId("one"), LampSignal.FastFlash);
        _port.Dispose();
        Time.Advance(LampRhythm.Beat * 2);
        _port.Set(new LampId("one"), LampSignal.Steady);
        Assert.False(IsLit(new LampId("one")));
    }
}
