using System.Net;
using EdgeCC.Network.Sip;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Network.Tests.Sip;

public sealed class SourceBucketsTests
{
    private readonly VirtualClock _clock = new();

    [Fact]
    public void Source_has_its_burst_and_then_its_rate()
    {
        var buckets = new SourceBuckets(perSecond: 2, burst: 3, maxSources: 10, _clock);

        Assert.Equal(3, Taken(buckets, Source(1), tries: 10));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Taken(buckets, Source(1), tries: 10));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, Taken(buckets, Source(1), tries: 10));
    }

    [Fact]
    public void Sources_do_not_share()
    {
        var buckets = new SourceBuckets(perSecond: 1, burst: 1, maxSources: 10, _clock);

        Assert.Equal(1, Taken(buckets, Source(1), tries: 5));
        Assert.Equal(1, Taken(buckets, Source(2), tries: 5));
    }

    [Fact]
    public void Forged_sources_beyond_the_cap_share_one_bucket_and_leave_the_known_ones_theirs()
    {
        var buckets = new SourceBuckets(perSecond: 1, burst: 2, maxSources: 2, _clock);
        Assert.Equal(1, Taken(buckets, Source(1), tries: 1));
        Assert.Equal(1, Taken(buckets, Source(2), tries: 1));

        var forged = Enumerable.Range(3, 100).Sum(i => Taken(buckets, Source(i), tries: 1));

        Assert.Equal(2, forged);
        Assert.Equal(1, Taken(buckets, Source(1), tries: 5));
    }

    [Fact]
    public void Quiet_sources_make_room_for_new_ones()
    {
        var buckets = new SourceBuckets(perSecond: 1, burst: 2, maxSources: 2, _clock);
        Taken(buckets, Source(1), tries: 2);
        Taken(buckets, Source(2), tries: 2);

        _clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(2, Taken(buckets, Source(3), tries: 5));
        Assert.Equal(2, Taken(buckets, Source(4), tries: 5));
    }

    private static int Taken(SourceBuckets buckets, IPAddress source, int tries) =>
        Enumerable.Range(0, tries).Count(_ => buckets.TryTake(source));

    private static IPAddress Source(int last) => new([10, 0, 0, (byte)last]);
}
