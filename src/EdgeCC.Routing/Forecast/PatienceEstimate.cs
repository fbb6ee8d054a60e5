using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Forecast;

/// <summary>
/// How long the branch's own customers wait before they give up, taken as exponential. Those who were answered would
/// have waited longer still, which the maximum-likelihood estimate under censoring respects: the time everybody waited
/// together over the number who gave up (Mandelbaum and Zeltyn 2013).
/// </summary>
/// <param name="Waited">Time in queue of all, answered or not.</param>
/// <param name="Abandons">How many gave up.</param>
public sealed record PatienceEstimate(TimeSpan Waited, long Abandons)
{
    /// <summary>With fewer the relative standard error, 1/√n, is above a fifth.</summary>
    public const int FewestAbandons = 25;

    /// <summary>The mean patience; null where too few gave up to say, or all of them at once.</summary>
    public TimeSpan? Mean => Abandons < FewestAbandons || Waited == TimeSpan.Zero ? null : Waited / Abandons;

    /// <summary>The bounds that hold the mean in 95 of 100 cases, by the normal approximation; null with the mean.</summary>
    public (TimeSpan From, TimeSpan To)? Bounds
    {
        get
        {
            var error = 1.96 / Math.Sqrt(Abandons);
            return Mean is { } mean ? (mean * (1 - error), mean * (1 + error)) : null;
        }
    }

    /// <summary>From the ledger's sums.</summary>
    public static PatienceEstimate Of(Tally tally) => new(
        TimeSpan.FromTicks(tally[Measure.WaitOfAnswered] + tally[Measure.WaitOfAbandoned]), tally[Measure.Abandoned]);
}
