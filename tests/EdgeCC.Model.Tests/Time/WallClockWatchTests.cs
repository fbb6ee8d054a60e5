using EdgeCC.Model.Time;

namespace EdgeCC.Model.Tests.Time;

public sealed class WallClockWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly WallClockWatch _watch = new();

    [Fact]
    public void The_first_look_and_time_that_passes_are_no_jump()
    {
        Assert.Equal(TimeSpan.Zero, Look(uptimeHours: 0, wallMinutes: 0));
        Assert.Equal(TimeSpan.Zero, Look(uptimeHours: 5, wallMinutes: 5 * 60));
    }

    [Theory]
    [InlineData(24 * 60)]
    [InlineData(-90)]
    [InlineData(2)]
    public void A_jump_is_told_once(int minutes)
    {
        Look(uptimeHours: 0, wallMinutes: 0);
        Assert.Equal(TimeSpan.FromMinutes(minutes), Look(uptimeHours: 1, wallMinutes: 60 + minutes));
        Assert.Equal(TimeSpan.Zero, Look(uptimeHours: 2, wallMinutes: 120 + minutes));
    }

    [Fact]
    public void Drift_is_no_jump_however_long_it_goes_on()
    {
        for (var hour = 0; hour < 10; hour++)
        {
            Assert.Equal(TimeSpan.Zero, Look(hour, hour * 61));
        }
    }

    private TimeSpan Look(int uptimeHours, int wallMinutes) =>
        _watch.JumpedBy(new Moment(TimeSpan.FromHours(uptimeHours), Noon.AddMinutes(wallMinutes)));
}
