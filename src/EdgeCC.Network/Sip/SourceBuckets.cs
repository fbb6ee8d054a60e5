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

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Bucket> _buckets = [];
    private readonly long _started = time.GetTimestamp();
    private Bucket _strangers = new(burst, TimeSpan.Zero);
    private TimeSpan _swept;

    /// <summary>Takes tokens from the bucket of <paramref name="source"/>; false when it has less.</summary>
    public bool TryTake(IPAddress source, int tokens = 1)
    {
        var now = time.GetElapsedTime(_started);
        lock (_gate)
        {
            ref var bucket = ref BucketOf(source, now);
            bucket = bucket.At(now, perSecond, burst);
            if (bucket.Tokens < tokens)
            {
                return false;
            }

            bucket = bucket with { Tokens = bucket.Tokens - tokens };
            return true;
        }
    }

    private ref Bucket BucketOf(IPAddress source, TimeSpan now)
    {
        if (_buckets.Count >= maxSources && !_buckets.ContainsKey(source))
        {
            Sweep(now);
            if (_buckets.Count >= maxSources)
            {
                return ref _strangers;
            }
        }

        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, source, out var known);
        if (!known)
        {
            bucket = new Bucket(burst, now);
        }

        return ref bucket;
    }

    /// <summary>Forgets the addresses whose bucket has filled again: it says no more than a new one would.</summary>
    private void Sweep(TimeSpan now)
    {
        if (now - _swept < SweepEvery)
        {
            return;
        }

        _swept = now;
        foreach (var (source, bucket) in _buckets)
        {
            if (bucket.At(now, perSecond, burst).Tokens >= burst)
            {
                _buckets.Remove(source);
            }
        }
    }

    private readonly record struct Bucket(double Tokens, TimeSpan Filled)
    {
        public Bucket At(TimeSpan now, int perSecond, int burst) =>
            new(Math.Min(burst, Tokens + ((now - Filled).TotalSeconds * perSecond)), now);
    }
}
