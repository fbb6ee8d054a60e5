namespace EdgeCC.Media.Tones;

/// <summary>
/// Hears which of an exchange's tones sounds, at 8 kHz: the dial tone after 1.3 s, ringing tone after one round of it, busy and
/// congestion after three rounds, so that speech is not taken for them. Allocates nothing after construction.
/// </summary>
public sealed class LineToneDetector
{
    private readonly ToneFilter[] _filters;
    private readonly CadenceMatcher[] _rhythms;
    private readonly double[] _block = new double[ToneFilter.Samples];
    private double _energy;
    private int _filled;

    /// <summary>Prepares to hear a country's tones. The howler is ours to send and is not listened for.</summary>
    public LineToneDetector(LineToneSet tones)
    {
        // In the order of LineTone.
        Tone[] heard = [tones.Dial, tones.Ringback, tones.Busy, tones.Congestion];
        _filters = [.. heard.Select(tone => new ToneFilter(tone))];
        _rhythms = [.. heard.Select((tone, i) => new CadenceMatcher(tone, (LineTone)i == LineTone.Ringback ? 2 : 6))];
    }

    /// <summary>Takes the next samples, as many or few as there are. The tone that became sure in them, or null.</summary>
    public LineTone? Listen(ReadOnlySpan<short> samples)
    {
        LineTone? heard = null;
        foreach (var sample in samples)
        {
            _block[_filled] = sample;
            _energy += (double)sample * sample;
            if (++_filled == _block.Length)
            {
                heard = EndBlock() ?? heard;
            }
        }

        return heard;
    }

    private LineTone? EndBlock()
    {
        LineTone? heard = null;
        for (var i = 0; i < _rhythms.Length; i++)
        {
            if (_rhythms[i].Take(_filters[i].Holds(_block, _energy)))
            {
                heard = (LineTone)i;
            }
        }

        (_energy, _filled) = (0, 0);
        return heard;
    }
}
