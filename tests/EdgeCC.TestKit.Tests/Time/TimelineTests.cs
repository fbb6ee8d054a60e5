using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Time;

public sealed class TimelineTests
{
    [Fact]
    public void Everybody_acts_at_their_own_moment_in_order()
    {
        var time = new Timeline();
        var seen = new List<(string Who, TimeSpan At)>();
        time.In(3.Seconds(), () => seen.Add(("third", time.Now)));
        time.In(1.Seconds(), () => seen.Add(("first", time.Now)));
        time.In(1.Seconds(), () => time.In(1.Seconds(), () => seen.Add(("second", time.Now))));

        time.Run(10.Seconds());

        Assert.Equal([("first", 1.Seconds()), ("second", 2.Seconds()), ("third", 3.Seconds())], seen);
        Assert.Equal(10.Seconds(), time.Now);
    }

    [Fact]
    public void Running_until_something_stops_at_that_moment()
    {
        var time = new Timeline();
        var reached = false;
        time.In(4.Seconds(), () => reached = true);

        Assert.True(time.RunUntil(() => reached, 10.Seconds()));

        Assert.Equal(4.Seconds(), time.Now);
    }

    [Fact]
    public void Running_until_what_never_comes_takes_the_whole_limit()
    {
        var time = new Timeline();

        Assert.False(time.RunUntil(() => false, 10.Seconds()));

        Assert.Equal(10.Seconds(), time.Now);
    }

    [Fact]
    public void Deadline_that_never_goes_away_is_found_out()
    {
        var time = new Timeline();
        time.Join(new Stuck());

        Assert.Throws<InvalidOperationException>(() => time.Run(1.Seconds()));
    }

    private sealed class Stuck : ITimed
    {
        public TimeSpan? NextDeadline => TimeSpan.Zero;

        public void Advance(TimeSpan now)
        {
        }
    }
}
