using EdgeCC.Sync.Uplinks;

namespace EdgeCC.Sync.Tests.Uplinks;

public class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(300);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 32)]
    [InlineData(8, 256)]
    [InlineData(9, 300)]
    [InlineData(2000, 300)]
    public void Wait_is_spread_evenly_up_to_a_limit_that_doubles_to_the_longest(int failuresBefore, int limitSeconds)
    {
        var random = new Random(1);
        var waits = Enumerable.Range(0, 1_000).Select(_ => After(failuresBefore, random)).ToList();

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(limitSeconds)));
        Assert.InRange(waits.Average(wait => wait.TotalSeconds), limitSeconds * 0.45, limitSeconds * 0.55);
        Assert.True(waits.Max() > TimeSpan.FromSeconds(limitSeconds * 0.95));
    }

    [Fact]
    public void Success_begins_anew()
    {
        var backoff = new Backoff(First, Longest);
        for (var failure = 0; failure < 20; failure++)
        {
            backoff.Next(new Random(1));
        }

        backoff.Reset();

        Assert.True(backoff.Next(new Random(1)) <= First);
    }

    private static TimeSpan After(int failures, Random random)
    {
        var backoff = new Backoff(First, Longest);
        for (var failure = 0; failure < failures; failure++)
        {
            backoff.Next(random);
        }

        return backoff.Next(random);
    }
}
