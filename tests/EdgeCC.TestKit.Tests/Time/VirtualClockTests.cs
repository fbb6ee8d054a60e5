using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Time;

public sealed class VirtualClockTests
{
    [Fact]
    public void Time_stamps_tick_oddly_but_tell_the_true_time()
    {
        var clock = new VirtualClock();
        var start = clock.GetTimestamp();

        clock.Advance(90.Minutes());

        Assert.NotEqual(90.Minutes().Ticks, clock.GetTimestamp() - start);
        Assert.Equal(90.Minutes().TotalSeconds, clock.GetElapsedTime(start).TotalSeconds, precision: 6);
    }

    [Fact]
    public void Wall_clock_jumps_without_uptime_or_timers_noticing()
    {
        var clock = new VirtualClock();
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, 10.Seconds(), Timeout.InfiniteTimeSpan);
        var wall = clock.GetUtcNow();

        clock.JumpWall(2.Hours());

        Assert.Equal(wall + 2.Hours(), clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.Uptime);
        Assert.Equal(0, fired);
        clock.Advance(10.Seconds());
        Assert.Equal(1, fired);
    }
}
