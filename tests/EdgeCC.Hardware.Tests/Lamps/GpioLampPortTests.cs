using System.Device.Gpio;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Tests.Contract;
using EdgeCC.Hardware.Tests.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Lamps;

public sealed class GpioLampPortTests : LampPortContract
{
    private readonly SimulatedChip _chip = new();
    private readonly GpioLampPort _port;

    public GpioLampPortTests() => _port = new GpioLampPort(Wiring, new GpioChips(_ => _chip), Time);

    private protected override ILampPort Port => _port;

    private protected override bool IsLit(LampId lamp)
    {
        var line = Wiring.Single(wire => wire.Lamp == lamp).Line;
        return _chip.LevelOf(line.Offset) == line.LevelOf(active: true);
    }

    [Fact]
    public void A_lamp_that_is_active_low_is_dark_while_its_line_is_high()
    {
        Assert.Equal(PinValue.High, _chip.LevelOf(27));
        _port.Set(new LampId("two"), LampSignal.Steady);
        Assert.Equal(PinValue.Low, _chip.LevelOf(27));
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
