using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>What a report is about: a period, and where given one queue, one channel or one agent.</summary>
/// <param name="From">Inclusive; intervals that begin from here on.</param>
/// <param name="To">Exclusive.</param>
/// <param name="Queue">Null: all, and what belongs to none.</param>
/// <param name="Channel">Null: all.</param>
/// <param name="Agent">Null: all; otherwise only the agent's time is counted.</param>
public sealed record MetricsScope(
    DateTimeOffset From, DateTimeOffset To, QueueId? Queue = null, Channel? Channel = null, AgentId? Agent = null)
{
    internal bool Holds(DateTimeOffset at) => at >= From && at < To;

    internal bool Holds(MetricsKey key) =>
        (Queue is null || key.Queue == Queue)
        && (Channel is null || key.Channel == Channel)
        && (Agent is null || key.Agent == Agent);
}
