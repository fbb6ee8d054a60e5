namespace EdgeCC.Routing.Theory;

/// <summary>How a queue fares in the steady state, by theory. Shares are 0..1.</summary>
/// <param name="WaitingProbability">Share of arrivals that find every agent busy.</param>
/// <param name="MeanWait">
/// Mean time in queue over all arrivals: those served at once count as zero, those who give up with the time they waited.
/// Null where it grows without end.
/// </param>
/// <param name="MeanWaitOfAnswered">
/// The same over answered arrivals only: the average speed of answer as reports have it. Null where nobody is answered
/// or it grows without end.
/// </param>
/// <param name="ServiceLevel">Share of all arrivals that are answered within the target; giving up, however early, counts as missed.</param>
/// <param name="Abandonment">Share of all arrivals that give up; 0 where patience is endless.</param>
/// <param name="Occupancy">Share of the agents' time spent handling; 1 where there are none.</param>
/// <param name="QueueLength">Mean number waiting (Little's law). Null where it grows without end.</param>
public sealed record QueueFigures(
    double WaitingProbability,
    TimeSpan? MeanWait,
    TimeSpan? MeanWaitOfAnswered,
    double ServiceLevel,
    double Abandonment,
    double Occupancy,
    double? QueueLength)
{
    /// <summary>As many come as the agents can handle, or more, and nobody gives up: there is no steady state.</summary>
    public static QueueFigures Overloaded { get; } = new(1, null, null, 0, 0, 1, null);

    /// <summary>True where the queue grows without end.</summary>
    public bool IsOverloaded => QueueLength is null;
}
