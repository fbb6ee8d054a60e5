namespace EdgeCC.Media.Digits;

/// <summary>The four frequencies of which a key has one: the rows, or the columns.</summary>
internal sealed class DtmfGroup
{
    // In a block of a real key the strongest of a group stands this far above the others (7 dB), leakage included.
    private const double Prominence = 5;

    private readonly DtmfFilter[] _filters;

    public DtmfGroup(ReadOnlySpan<double> frequencies)
    {
        _filters = new DtmfFilter[frequencies.Length];
        for (var i = 0; i < _filters.Length; i++)
        {
            _filters[i] = new DtmfFilter(frequencies[i]);
        }
    }

    /// <summary>Takes a sample.</summary>
    public void Take(double sample)
    {
        foreach (var filter in _filters)
        {
            filter.Take(sample);
        }
    }

    /// <summary>Ends the block: which frequency is the strongest, and whether it stands out.</summary>
    public DtmfTone End(out int strongest, out bool standsOut)
    {
        strongest = 0;
        DtmfTone best = default;
        var second = 0.0;
        for (var i = 0; i < _filters.Length; i++)
        {
            var tone = _filters[i].End();
            if (tone.Power > best.Power)
            {
                (second, best, strongest) = (best.Power, tone, i);
            }
            else
            {
                second = Math.Max(second, tone.Power);
            }
        }

        standsOut = best.Power > Prominence * second;
        return best;
    }
}
