namespace EdgeCC.Benchmarks.Traffic;

/// <summary>Delays in steps of 10 µs up to one second.</summary>
internal sealed class DelayHistogram
{
    private const int StepMicroseconds = 10;
    private readonly long[] _counts = new long[1_000_000 / StepMicroseconds];
    private long _total;

    public void Add(TimeSpan delay)
    {
        _counts[Math.Clamp((int)(delay.TotalMicroseconds / StepMicroseconds), 0, _counts.Length - 1)]++;
        _total++;
    }

    /// <summary>The delay, in ms, that this share of the packets did not exceed.</summary>
    public double Percentile(double share)
    {
        var seen = 0L;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= share * _total)
            {
                return (i + 1) * StepMicroseconds / 1000.0;
            }
        }

        return 0;
    }
}
