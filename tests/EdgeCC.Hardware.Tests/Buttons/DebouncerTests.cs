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
        Assert.False(Edge(true, 0));
        Assert.Equal(Settle, _button.NextDeadline);
        Assert.False(Advance(19));
        Assert.True(Advance(20));
        Assert.True(_button.Pressed);
        Assert.Null(_button.NextDeadline);
    }

    [Fact]
    public void A_press_is_told_once_however_long_it_is_held()
    {
        Edge(true, 0);
        Assert.True(Advance(20));
        Assert.False(Advance(40));
        Assert.False(Advance(60_000));
    }

    [Fact]
    public void A_spike_is_no_press()
    {
        Edge(true, 0);
        Assert.False(Edge(false, 5));
        Assert.False(Advance(21));
        Assert.False(_button.Pressed);
    }

    [Fact]
    public void Chatter_on_release_is_no_second_press()
    {
        Edge(true, 0);
        Advance(20);
        Edge(false, 500);
        Edge(true, 503);
        Edge(false, 506);
        Assert.False(Advance(526));
        Assert.False(_button.Pressed);
    }

    [Fact]
    public void A_press_that_ends_before_anybody_looks_is_told_by_the_dates_of_its_edges()
    {
        Edge(true, 0);
        Assert.True(Edge(false, 20));
    }

    [Fact]
    public void Late_telling_makes_no_press_of_a_spike()
    {
        Edge(true, 0);
        Edge(false, 5);
        Edge(true, 6);
        Assert.False(Advance(25));
        Assert.True(Advance(26));
    }

    [Fact]
    public void Presses_and_releases_alternate_whatever_is_seen() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 30]).Array.Sample(steps =>
        {
            var button = new Debouncer(Settle);
            var now = TimeSpan.Zero;
            var before = false;
            foreach (var (edge, active, later) in steps)
            {
                now += TimeSpan.FromMilliseconds(later);
                var pressed = edge ? button.Edge(active, now) : button.Advance(now);
                Assert.Equal(button.Pressed && !before, pressed);
                before = button.Pressed;
            }
        });

    private bool Edge(bool active, int milliseconds) => _button.Edge(active, TimeSpan.FromMilliseconds(milliseconds));

    private bool Advance(int milliseconds) => _button.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
