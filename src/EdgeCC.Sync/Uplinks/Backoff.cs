namespace EdgeCC.Sync.Uplinks;

/// <summary>
/// How long to wait before trying again: any time up to a limit that doubles with each failure ("full jitter"), so that
/// a thousand branches whose platform comes back do not all call it in the same second.
/// </summary>
/// <param name="first">The limit after the first failure.</param>
/// <param name="longest">Where doubling ends.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan longest)
{
    private double _doublings;

    /// <summary>Takes note of a failure; says how long to wait.</summary>
    public TimeSpan Next(Random random)
    {
        var limit = first * Math.Pow(2, _doublings);
        if (limit >= longest)
        {
            return random.NextDouble() * longest;
        }

        _doublings++;
        return random.NextDouble() * limit;
    }

    /// <summary>Takes note of a success.</summary>
    public void Reset() => _doublings = 0;
}
