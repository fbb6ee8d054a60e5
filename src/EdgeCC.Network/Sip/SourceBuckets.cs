using System.Net;
using System.Runtime.InteropServices;

namespace EdgeCC.Network.Sip;

/// <summary>
/// A token bucket for each source address. When more addresses than <paramref name="maxSources"/> are heard, newcomers
/// share one bucket: a flood from forged addresses starves strangers, and leaves phones and trunks what they had.
/// Safe from any thread.
/// </summary>
internal sealed class SourceBuckets(int perSecond, int burst, int maxSources, TimeProvider time)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<IPAddress, Bucket> buckets = [];
    private readonly long started = time.GetTimestamp();
    private Bucket strangers = new(burst, TimeSpan.Zero);
    private TimeSpan swept;

    /// <summary>Takes one token from the bucket of <paramref name="source"/>; false when it is empty.</summary>
    public bool TryTake(IPAddress source)
    {
        var now = time.GetElapsedTime(started);
        lock (gate)
        {
            ref var bucket = ref BucketOf(source, now);
            bucket = bucket.At(now, perSecond, burst);
            if (bucket.Tokens < 1)
            {
                return false;
            }

            bucket = bucket with { Tokens = bucket.Tokens - 1 };
            return true;
        }
    }

    private ref Bucket BucketOf(IPAddress source, TimeSpan now)
    {
        if (buckets.Count >= maxSources && !buckets.ContainsKey(source))
        {
            Sweep(now);
            if (buckets.Count >= maxSources)
            {
                return ref strangers;
            }
        }

        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(buckets, source, out var known);
        if (!known)
        {
            bucket = new Bucket(burst, now);
        }

        return ref bucket;
    }

    /// <summary>Forgets the addresses whose bucket has filled again: it says no more than a new one would.</summary>
    private void Sweep(TimeSpan now)
    {
        if (now - swept < SweepEvery)
        {
            return;
        }

        swept = now;
        foreach (var (source, bucket) in buckets)
        {
            if (bucket.At(now, perSecond, burst).Tokens >= burst)
            {
                buckets.Remove(source);
            }
        }
    }

    private readonly record struct Bucket(double Tokens, TimeSpan Filled)
    {
        public Bucket At(TimeSpan now, int perSecond, int burst) =>
            new(Math.Min(burst, Tokens + ((now - Filled).TotalSeconds * perSecond)), now);
    }
}
