using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Forecast;

/// <summary>Who is meant to be there.</summary>
/// <param name="Rostered">People for a queue and channel in the interval that begins then; null: no roster yet.</param>
/// <param name="IsStaffed">Whether anybody works then; deferred work waits until somebody does.</param>
/// <param name="Shrinkage">The share of rostered time lost to breaks, training, illness: 0 up to below 1.</param>
public sealed record Roster(
    Func<QueueId, Channel, DateTimeOffset, int?> Rostered, Func<DateTimeOffset, bool> IsStaffed, double Shrinkage)
{
    /// <summary>People to roster so that as many are at work on average.</summary>
    public double? ToRoster(double? atWork) => atWork / (1 - Shrinkage);

    /// <summary>How many of the rostered are at work on average.</summary>
    public double AtWork(int rostered) => rostered * (1 - Shrinkage);
}
