using CsCheck;
using EdgeCC.Hardware.Buttons;

namespace EdgeCC.Hardware.Tests.Buttons;

public sealed class DebouncerTests
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(20);

    private readonly Debouncer _button = new(Settle);

    [Fact]
    public void A_level_that_stands_long_enough_is_a_press()
    {
        Assert.False(Observe(true, 0));
        Assert.False(Observe(true, 19));
        Assert.True(Observe(true, 20));
        Assert.True(_button.Pressed);
    }

    [Fact]
    public void A_press_is_told_once_however_long_it_is_held()
    {
        Observe(true, 0);
        Assert.True(Observe(true, 20));
        Assert.False(Observe(true, 40));
        Assert.False(Observe(true, 60_000));
    }

    [Fact]
    public void A_spike_is_no_press()
    {
        Observe(true, 0);
        Observe(false, 5);
        Assert.False(Observe(true, 21));
        Assert.False(_button.Pressed);
    }

    [Fact]
    public void Chatter_on_release_is_no_second_press()
    {
        Observe(true, 0);
        Observe(true, 20);
        Observe(false, 500);
        Observe(true, 503);
        Observe(false, 506);
        Assert.False(Observe(false, 526));
        Assert.False(_button.Pressed);
    }

    [Fact]
    public void An_edge_between_two_looks_starts_the_settling_anew()
    {
        Observe(true, 0);
        _button.Disturb(TimeSpan.FromMilliseconds(15));
        Assert.False(Observe(true, 20));
        Assert.True(Observe(true, 35));
    }

    [Fact]
    public void Presses_and_releases_alternate_whatever_is_seen() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 30]).Array.Sample(looks =>
        {
            var button = new Debouncer(Settle);
            var now = TimeSpan.Zero;
            var before = false;
            foreach (var (active, later) in looks)
            {
                now += TimeSpan.FromMilliseconds(later);
                var pressed = button.Observe(active, now);
                Assert.Equal(button.Pressed && !before, pressed);
                before = button.Pressed;
            }
        });

    private bool Observe(bool active, int milliseconds) =>
        _button.Observe(active, TimeSpan.FromMilliseconds(milliseconds));
}
