using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>How a day went, by its facts. A share or a mean is null where there is nothing to divide by.</summary>
/// <param name="Arrived">Visits to a queue.</param>
/// <param name="Answered">Of these.</param>
/// <param name="Abandoned">The customer gave up, or was cut off while waiting.</param>
/// <param name="Unserved">The queue sent them away.</param>
/// <param name="InTime">Answered within the target.</param>
/// <param name="Waited">All time until an answer, of those answered.</param>
/// <param name="LongestWait">Of all.</param>
/// <param name="Handled">All time of conversation and wrap-up.</param>
public sealed record DayFigures(
    int Arrived, int Answered, int Abandoned, int Unserved, int InTime, TimeSpan Waited, TimeSpan LongestWait, TimeSpan Handled)
{
    /// <summary>InTime / Arrived.</summary>
    public double? ServiceLevel => Share(InTime, Arrived);

    /// <summary>Abandoned / Arrived.</summary>
    public double? Abandonment => Share(Abandoned, Arrived);

    /// <summary>Waited / Answered.</summary>
    public TimeSpan? Asa => Answered == 0 ? null : Waited / Answered;

    /// <summary>Handled / Answered.</summary>
    public TimeSpan? Aht => Answered == 0 ? null : Handled / Answered;

    /// <summary>Talking and in wrap-up, over ready, ringing, talking and in wrap-up: all agents together.</summary>
    public double? Occupancy { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="facts">In their order.</param>
    /// <param name="target">An answer after this wait, or a shorter one, is in time.</param>
    public static DayFigures Of(IReadOnlyList<Fact> facts, Func<QueueId, TimeSpan> target)
    {
        var reader = new VisitReader();
        var time = new Dictionary<AgentStatus, TimeSpan>();
        var standing = new Dictionary<AgentId, AgentStatusChanged>();
        foreach (var fact in facts)
        {
            reader.Take(fact);
            if (fact is AgentStatusChanged changed)
            {
                Add(time, standing.GetValueOrDefault(changed.AgentId), changed.At);
                standing[changed.AgentId] = changed;
            }
        }

        foreach (var last in standing.Values)
        {
            Add(time, last, facts[^1].At);
        }

        return Of(reader.Visits, target) with { Occupancy = OccupancyOf(time) };
    }

    private static DayFigures Of(IReadOnlyList<RecordedVisit> visits, Func<QueueId, TimeSpan> target)
    {
        RecordedVisit[] answered = [.. visits.Where(visit => visit.Answered is not null)];
        return new DayFigures(
            visits.Count,
            answered.Length,
            visits.Count(visit => visit.Abandoned is not null),
            visits.Count(visit => visit.Unserved is not null),
            answered.Count(visit => visit.Waited <= target(visit.Queue)),
            Sum(answered.Select(visit => visit.Waited)),
            visits.Max(visit => visit.Waited) ?? TimeSpan.Zero,
            Sum(answered.Select(visit => visit.Talked)) + Sum(answered.Select(visit => visit.WrappedUp)));
    }

    private static void Add(Dictionary<AgentStatus, TimeSpan> time, AgentStatusChanged? since, DateTimeOffset until)
    {
        if (since is not null)
        {
            time[since.Status] = time.GetValueOrDefault(since.Status) + (until - since.At);
        }
    }

    private static double? OccupancyOf(Dictionary<AgentStatus, TimeSpan> time)
    {
        var handling = time.GetValueOrDefault(AgentStatus.Talking) + time.GetValueOrDefault(AgentStatus.WrapUp);
        var idle = time.GetValueOrDefault(AgentStatus.Ready) + time.GetValueOrDefault(AgentStatus.Offered);
        return Share(handling.Ticks, (handling + idle).Ticks);
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan?> times) => new(times.Sum(time => time?.Ticks ?? 0));

    private static double? Share(double part, double whole) => whole == 0 ? null : part / whole;
}
