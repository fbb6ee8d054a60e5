using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Jitter;

/// <summary>Samples by their place in time, some of which have not come yet or never will.</summary>
internal sealed class SampleTimeline
{
    /// <summary>How far apart the first and the last place in use may lie: a second. A power of two.</summary>
    public const int Reach = 1 << 13;

    private readonly short[] _samples = new short[Reach];
    private readonly bool[] _isThere = new bool[Reach];

    /// <summary>Nothing has come.</summary>
    public void Clear() => Array.Clear(_isThere);

    /// <summary>Samples have come.</summary>
    public void Put(long place, ReadOnlySpan<byte> codes, AudioCodec codec)
    {
        foreach (var code in codes)
        {
            var at = (int)(place++ & (Reach - 1));
            _samples[at] = G711.Decode(code, codec);
            _isThere[at] = true;
        }
    }

    /// <summary>
    /// Takes samples from a place on, as many as are all there or all missing, and at most what <paramref name="into"/>
    /// holds. How many; those that were missing are not to be believed.
    /// </summary>
    public int Take(long place, Span<short> into, out bool isThere)
    {
        isThere = _isThere[place & (Reach - 1)];
        var count = 0;
        while (count < into.Length)
        {
            var at = (int)((place + count) & (Reach - 1));
            if (_isThere[at] != isThere)
            {
                break;
            }

            into[count++] = _samples[at];
            _isThere[at] = false;
        }

        return count;
    }

    /// <summary>Leaves samples out.</summary>
    public void Drop(long place, long count)
    {
        for (var i = 0; i < count; i++)
        {
            _isThere[(place + i) & (Reach - 1)] = false;
        }
    }
}
