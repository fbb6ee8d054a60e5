using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Buttons;

public sealed class ResetButtonTests : IDisposable
{
    private static readonly GpioLine Lamp = new(0, 17, ActiveHigh: true);
    private static readonly GpioLine Button = new(0, 22, ActiveHigh: false);

    private static readonly BoardModel Board = new(
        "Bench",
        BoardDriver.Kernel,
        [new LampLine(new LampId("one"), Lamp, LampColour.Amber, "One")],
        [new ButtonLine(new ButtonId("identify"), Button, "Identify") { Role = ButtonRole.Identify }]);

    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedGpioLines _lines;
    private readonly GpioChips _chips;

    public ResetButtonTests()
    {
        _lines = new SimulatedGpioLines(_time);
        _chips = new GpioChips(_lines);
        Hold(true);
    }

    public void Dispose() => _chips.Dispose();

    [Fact]
    public async Task A_button_that_is_not_held_costs_no_time()
    {
        Hold(false);
        using var reset = new ResetButton(Button, Board, _chips, _time);
        Assert.False(await Ended(reset));
    }

    [Fact]
    public async Task Held_for_ten_seconds_and_let_go_it_is_meant()
    {
        using var reset = new ResetButton(Button, Board, _chips, _time);
        Run(10.1);
        Assert.False(reset.Asked.IsCompleted);
        Hold(false);
        Run(0.1);
        Assert.True(await Ended(reset));
    }

    [Fact]
    public async Task Let_go_before_it_is_not()
    {
        using var reset = new ResetButton(Button, Board, _chips, _time);
        Run(9.8);
        Hold(false);
        Run(0.1);
        Assert.False(await Ended(reset));
    }

    [Fact]
    public async Task A_contact_that_is_stuck_forgets_nothing()
    {
        using var reset = new ResetButton(Button, Board, _chips, _time);
        Run(30.1);
        Assert.False(await Ended(reset));
        Hold(false);
        Run(1);
        Assert.False(await Ended(reset));
    }

    [Fact]
    public void The_lamps_flash_until_it_may_be_let_go_and_are_lit_from_then_on()
    {
        var reset = new ResetButton(Button, Board, _chips, _time);
        Assert.True(_lines.IsHigh(Lamp));
        Run(0.6);
        Assert.False(_lines.IsHigh(Lamp));
        Run(9.6);
        for (var look = 0; look < 10; look++)
        {
            Run(0.1);
            Assert.True(_lines.IsHigh(Lamp));
        }

        reset.Dispose();
        Assert.False(_lines.IsHigh(Lamp));
    }

    [Fact]
    public async Task A_button_that_cannot_be_read_asks_for_nothing()
    {
        _lines.Take(Button);
        using var reset = new ResetButton(Button, Board, _chips, _time);
        Assert.False(await Ended(reset));
    }

    [Fact]
    public async Task A_board_without_such_a_button_asks_for_nothing()
    {
        Assert.False(await ResetButton.IsAskedAsync(Board with { Driver = BoardDriver.Simulated }, _time));
        Assert.False(await ResetButton.IsAskedAsync(new BoardModel("Bench", BoardDriver.Kernel, [], []), _time));
    }

    private static Task<bool> Ended(ResetButton reset)
    {
        Assert.True(reset.Asked.IsCompleted);
        return reset.Asked;
    }

    private void Hold(bool held) => _lines.Drive(Button, high: !held);

    private void Run(double seconds)
    {
        for (var tick = 0; tick < Math.Round(seconds * 10); tick++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
        }
    }
}
