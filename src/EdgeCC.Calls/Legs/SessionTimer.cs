namespace EdgeCC.Calls.Legs;

/// <summary>
/// The session timer of one leg (RFC 4028), as the last INVITE or UPDATE agreed it. The one who refreshes does so at
/// half the interval (section 10); the other ends the session a little before the interval is over.
/// </summary>
/// <param name="Interval">How long the session lives without a refresh.</param>
/// <param name="WeRefresh">True when the refresher is us.</param>
/// <param name="Due">The uptime at which we refresh, or give the peer up.</param>
internal sealed record SessionTimer(TimeSpan Interval, bool WeRefresh, TimeSpan Due)
{
    /// <summary>What we accept as the least interval; below it: 422 (RFC 4028 section 5 allows no less).</summary>
    public static readonly TimeSpan LeastInterval = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(32);

    /// <summary>A timer that starts now.</summary>
    public static SessionTimer Start(TimeSpan interval, bool weRefresh, TimeSpan now)
    {
        var margin = interval / 3 < LongestMargin ? interval / 3 : LongestMargin;
        return new SessionTimer(interval, weRefresh, now + (weRefresh ? interval / 2 : interval - margin));
    }
}
