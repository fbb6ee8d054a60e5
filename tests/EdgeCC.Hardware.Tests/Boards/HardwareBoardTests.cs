using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Walk;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Boards;

public sealed class HardwareBoardTests
{
    private static readonly BoardModel Model = new(
        "Bench",
        BoardDriver.Simulated,
        [new LampLine(new LampId("one"), new GpioLine(0, 17, true), LampColour.Amber, "One")],
        [new ButtonLine(new ButtonId("help"), new GpioLine(0, 22, true), "Help")]);

    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedGpioLines _lines;

    public HardwareBoardTests() => _lines = new SimulatedGpioLines(_time);

    [Fact]
    public void A_simulated_board_is_drawn_and_its_buttons_can_be_pressed()
    {
        using var board = HardwareBoard.Open(Model, new NoMailbox(), _time);
        Assert.Equal([new LampPicture(new LampId("one"), "One", LampColour.Amber)], board.Panel!.Lamps);
        Assert.Equal([new ButtonPicture(new ButtonId("help"), "Help")], board.Panel.Buttons);
        Assert.Equal(PressOutcome.Pressed, board.Panel.Press(new ButtonId("help")));
        Assert.Equal(HealthLevel.Well, board.Look().Level);
    }

    [Fact]
    public void A_real_board_is_not_drawn()
    {
        using var board = OnChip();
        Assert.Null(board.Panel);
        Assert.Equal(HealthLevel.Well, board.Look().Level);
    }

    [Fact]
    public void A_line_that_cannot_be_had_is_told_and_the_rest_works()
    {
        _lines.Take(Model.Buttons[0].Line);
        using var board = OnChip();
        Assert.Equal(HealthLevel.Failing, board.Look().Level);
        Assert.Contains("gpiochip0 line 22", board.Look().Text, StringComparison.Ordinal);

        board.Lamps.Set(new LampId("one"), LampSignal.Steady);
        Assert.True(_lines.IsHigh(Model.Lamps[0].Line));
    }

    [Fact]
    public void A_chip_that_is_not_there_is_told_and_nothing_throws()
    {
        using var board = new HardwareBoard(
            Model, new GpioChips(new SimulatedGpioLines(_time, chips: 0)), NoBus, new SimulatedSensors(), new NoMailbox(), _time);
        board.Lamps.Set(new LampId("one"), LampSignal.FastFlash);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("/dev/gpiochip0", board.Look().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_that_chatters_faster_than_it_can_be_followed_is_told()
    {
        using var board = OnChip();
        var button = Model.Buttons[0].Line;
        _lines.BufferFull = true;
        _lines.Drive(button, true);
        _lines.Drive(button, false);
        _lines.BufferFull = false;
        _lines.Drive(button, true);
        Assert.Equal(HealthLevel.Warning, board.Look().Level);
        Assert.StartsWith(
            "gpiochip0 line 22 moved faster than it could be followed, 2 times.", board.Look().Text, StringComparison.Ordinal);
    }

    private HardwareBoard OnChip() => new(Model, new GpioChips(_lines), NoBus, new SimulatedSensors(), new NoMailbox(), _time);

    private static IBusWriter NoBus(DeviceModel device) => throw new IOException("no bus");

    private sealed class NoMailbox : IMailbox
    {
        public bool TryPost(Event @event) => true;
    }
}
