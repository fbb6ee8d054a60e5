using EdgeCC.Engine.Health;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Engine.Tests.Health;

public sealed class ClockCheckTests
{
    private readonly VirtualClock _clock = new();

    [Fact]
    public void A_clock_that_runs_evenly_is_well()
    {
        using var check = new ClockCheck(_clock);
        _clock.Advance(3.Hours());

        Assert.Equal(HealthLevel.Well, check.Look().Level);
    }

    [Fact]
    public void A_jump_is_told_with_its_size_for_a_day()
    {
        using var check = new ClockCheck(_clock);
        _clock.JumpWall(24.Hours() + 5.Minutes());
        _clock.Advance(10.Seconds());

        var told = check.Look();
        Assert.Equal(HealthLevel.Warning, told.Level);
        Assert.StartsWith("Jumped forward by 1.00:05:00, to 2026-03-03 12:05 UTC.", told.Text, StringComparison.Ordinal);
        _clock.Advance(24.Hours());
        Assert.Equal(HealthLevel.Well, check.Look().Level);
    }

    [Fact]
    public void A_jump_back_is_told_as_one()
    {
        using var check = new ClockCheck(_clock);
        _clock.JumpWall(-2.Hours());
        _clock.Advance(10.Seconds());

        Assert.StartsWith("Jumped back by 0.02:00:00", check.Look().Text, StringComparison.Ordinal);
    }
}
