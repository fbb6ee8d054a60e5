namespace EdgeCC.Routing.Queues;

/// <summary>
/// How long customers have been ready to wait of late, taken as exponential: the time all have waited over the number
/// who gave up (see <see cref="Forecast.PatienceEstimate"/>), in which the last two hundred who left the queue or so count.
/// </summary>
internal sealed class RecentPatience
{
    private const double Kept = 0.995;

    private TimeSpan _waited;
    private double _abandons;

    /// <summary>The mean; null as long as nobody has given up.</summary>
    public TimeSpan? Mean => _abandons > 0 && _waited > TimeSpan.Zero ? _waited / _abandons : null;

    public void Take(TimeSpan waited, bool abandoned)
    {
        _waited = (_waited * Kept) + waited;
        _abandons = (_abandons * Kept) + (abandoned ? 1 : 0);
    }
}
