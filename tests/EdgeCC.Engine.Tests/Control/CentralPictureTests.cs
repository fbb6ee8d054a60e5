using EdgeCC.Engine.Control;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Tests.Control;

public sealed class CentralPictureTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan SinceReboot = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData(0, 72)]
    [InlineData(1, 72)]
    [InlineData(2, 71)]
    [InlineData(3, 70)]
    public void After_a_restart_its_age_is_that_of_the_newest_fact_the_platform_has_or_else_of_the_first(long acknowledged, int hours)
    {
        var picture = Restored(acknowledged, facts: 5);

        Assert.Equal(TimeSpan.FromHours(hours), picture.Age(uplinkUp: false, Later(72)));
        Assert.Equal(TimeSpan.FromHours(hours), picture.Age(uplinkUp: true, Later(72)));
        Assert.Equal(acknowledged, picture.Acknowledged);
    }

    [Fact]
    public void Once_current_its_age_is_counted_by_uptime()
    {
        var picture = Restored(acknowledged: 2, facts: 5);
        picture.Acknowledge(5);
        Assert.Equal(TimeSpan.Zero, picture.Age(uplinkUp: true, new Moment(SinceReboot, Start)));

        var jumped = new Moment(SinceReboot + TimeSpan.FromMinutes(4), Start.AddYears(1));
        Assert.Equal(TimeSpan.FromMinutes(4), picture.Age(uplinkUp: false, jumped));
    }

    [Fact]
    public void A_clock_that_comes_up_in_the_past_makes_no_age_below_nothing() =>
        Assert.Equal(TimeSpan.Zero, Restored(acknowledged: 0, facts: 1).Age(uplinkUp: false, Later(-1)));

    [Fact]
    public void A_branch_that_never_kept_anything_is_no_age_behind() =>
        Assert.Equal(TimeSpan.Zero, new CentralPicture(0).Age(uplinkUp: false, Later(1)));

    /// <summary>A journal of one fact an hour.</summary>
    private static CentralPicture Restored(long acknowledged, int facts)
    {
        var picture = new CentralPicture(acknowledged);
        for (var hour = 0; hour < facts; hour++)
        {
            picture.FactKept(new JournalRecord("box", "epoch", hour + 1, new ApplianceStopped(Start.AddHours(hour))));
        }

        return picture;
    }

    private static Moment Later(int hours) => new(SinceReboot, Start.AddHours(hours));
}
