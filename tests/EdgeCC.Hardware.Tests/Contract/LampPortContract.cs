using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What every lamp port keeps to: what an eye in front of the board would see.</summary>
[Trait("Contract", "gpio")]
public abstract class LampPortContract
{
    private static readonly LampId One = new("one");
    private static readonly LampId Two = new("two");

    private protected static readonly LampLine[] Wiring =
    [
        new(One, new GpioLine(0, 17, ActiveHigh: true), LampColour.Amber, "One"),
        new(Two, new GpioLine(0, 27, ActiveHigh: false), LampColour.Red, "Two"),
    ];

    private protected FakeTimeProvider Time { get; } = new();

    private protected abstract ILampPort Port { get; }

    private protected abstract bool IsLit(LampId lamp);

    [Fact]
    public void The_board_s_lamps_are_listed_in_its_order() => Assert.Equal([One, Two], Port.Lamps);

    [Fact]
    public void Every_lamp_is_dark_at_first() => Assert.All(Port.Lamps, lamp => Assert.False(IsLit(lamp)));

    [Theory]
    [InlineData(LampSignal.Off, "................")]
    [InlineData(LampSignal.Steady, "################")]
    [InlineData(LampSignal.SlowFlash, "####....####....")]
    [InlineData(LampSignal.FastFlash, "#.#.#.#.#.#.#.#.")]
    public void A_signal_is_seen_beat_by_beat(LampSignal signal, string seen)
    {
        Port.Set(Two, signal);
        Assert.Equal(seen, Watch(Two, seen.Length));
    }

    [Fact]
    public void Only_the_lamp_that_was_meant_changes()
    {
        Port.Set(One, LampSignal.Steady);
        Assert.True(IsLit(One));
        Assert.False(IsLit(Two));
    }

    [Fact]
    public void The_newest_signal_holds()
    {
        Port.Set(One, LampSignal.FastFlash);
        Watch(One, 3);
        Port.Set(One, LampSignal.Steady);
        Assert.Equal("####", Watch(One, 4));
        Port.Set(One, LampSignal.Off);
        Assert.Equal("....", Watch(One, 4));
    }

    [Fact]
    public void Lamps_flash_in_step()
    {
        Port.Set(One, LampSignal.SlowFlash);
        Watch(One, 3);
        Port.Set(Two, LampSignal.SlowFlash);
        for (var beat = 0; beat < 16; beat++)
        {
            Assert.Equal(IsLit(One), IsLit(Two));
            Time.Advance(LampRhythm.Beat);
        }
    }

    [Fact]
    public void Setting_the_same_signal_again_does_not_break_the_rhythm()
    {
        var seen = "";
        for (var beat = 0; beat < 8; beat++)
        {
            Port.Set(One, LampSignal.SlowFlash);
            seen += Watch(One, 1);
        }

        Assert.Equal("####....", seen);
    }

    [Fact]
    public void A_lamp_that_begins_to_flash_after_a_pause_is_lit_at_once()
    {
        Port.Set(One, LampSignal.SlowFlash);
        Watch(One, 5);
        Port.Set(One, LampSignal.Off);
        Watch(One, 2);
        Port.Set(One, LampSignal.SlowFlash);
        Assert.Equal("####....", Watch(One, 8));
    }

    [Fact]
    public void A_lamp_the_board_does_not_have_is_ignored()
    {
        Port.Set(new LampId("three"), LampSignal.Steady);
        Assert.All(Port.Lamps, lamp => Assert.False(IsLit(lamp)));
    }

    private string Watch(LampId lamp, int beats)
    {
        var seen = "";
        for (var beat = 0; beat < beats; beat++)
        {
            seen += IsLit(lamp) ? '#' : '.';
            Time.Advance(LampRhythm.Beat);
        }

        return seen;
    }
}
