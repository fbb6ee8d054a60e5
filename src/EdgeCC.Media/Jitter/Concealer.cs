namespace EdgeCC.Media.Jitter;

/// <summary>
/// Says something likely where sound is missing: what was said last, over and over in its own pitch, fading out before
/// it is heard as a buzz (the idea of G.711 Appendix I, without its lead-over; the <c>Declicker</c> has that).
/// </summary>
internal sealed class Concealer
{
    private const int LongestPitch = 160;
    private const int ShortestPitch = 40;
    private const int Compared = 80;

    /// <summary>From 10 ms on it fades, and is silent after 60.</summary>
    private const int FullUntil = 80;
    private const int SilentFrom = 480;

    private readonly short[] _last = new short[LongestPitch + Compared];
    private int _missing;
    private int _pitch;

    /// <summary>Nothing has been said.</summary>
    public void Clear()
    {
        Array.Clear(_last);
        _missing = 0;
    }

    /// <summary>Sound that was not missing.</summary>
    public void Listen(ReadOnlySpan<short> sound)
    {
        var kept = sound[Math.Max(0, sound.Length - _last.Length)..];
        _last.AsSpan(kept.Length).CopyTo(_last);
        kept.CopyTo(_last.AsSpan(_last.Length - kept.Length));
        _missing = 0;
    }

    /// <summary>Fills in for sound that is missing. How many of the samples are more than silence.</summary>
    public int Fill(Span<short> sound)
    {
        if (_missing == 0)
        {
            _pitch = FindPitch();
        }

        var audible = Math.Clamp(SilentFrom - _missing, 0, sound.Length);
        for (var i = 0; i < audible; i++, _missing++)
        {
            var likely = _last[_last.Length - _pitch + (_missing % _pitch)];
            var weight = Math.Min(1f, (float)(SilentFrom - _missing) / (SilentFrom - FullUntil));
            sound[i] = (short)(likely * weight);
        }

        sound[audible..].Clear();
        return audible;
    }

    /// <summary>The lag at which the last 10 ms are most like what was before.</summary>
    private int FindPitch()
    {
        var (best, pitch) = (double.MinValue, LongestPitch);
        for (var lag = ShortestPitch; lag <= LongestPitch; lag++)
        {
            var likeness = Likeness(lag);
            if (likeness > best)
            {
                (best, pitch) = (likeness, lag);
            }
        }

        return pitch;
    }

    private double Likeness(int lag)
    {
        var (product, energy) = (0L, 1L);
        for (var i = _last.Length - Compared; i < _last.Length; i++)
        {
            product += _last[i] * _last[i - lag];
            energy += _last[i - lag] * _last[i - lag];
        }

        return product / Math.Sqrt(energy);
    }
}
