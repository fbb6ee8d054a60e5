using EdgeCC.Model.Agents;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Boards;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>What boards show.</summary>
public sealed partial class Router
{
    /// <summary>Queues and agents as they stand, in the order of the configuration.</summary>
    public RoutingSnapshot Snapshot(Moment now)
    {
        Reach(now);
        return new RoutingSnapshot(
            [.. _model.Queues.Select(queue => Show(_queues[queue.Id], now))],
            [.. _model.Agents.Select(agent => Show(_agents[agent.Id], now))]);
    }

    private QueueSnapshot Show(WaitingQueue queue, Moment now)
    {
        var counters = queue.On(LocalDay(now.Wall));
        var statuses = _agents.Values.Where(agent => agent.Serves(queue)).CountBy(agent => agent.Status).ToDictionary();
        return new QueueSnapshot(
            queue.Model.Id,
            queue.Model.Name,
            Waiting: queue.Contacts.Count,
            Ringing: queue.Contacts.Count(contact => contact.IsOffered),
            LongestWait: queue.Contacts.Count == 0 ? TimeSpan.Zero : now.Uptime - queue.Contacts[0].Entered,
            SignedIn: statuses.Values.Sum() - statuses.GetValueOrDefault(AgentStatus.SignedOut),
            Ready: statuses.GetValueOrDefault(AgentStatus.Ready),
            Talking: statuses.GetValueOrDefault(AgentStatus.Talking),
            Paused: statuses.GetValueOrDefault(AgentStatus.Paused) + statuses.GetValueOrDefault(AgentStatus.WrapUp),
            counters.Answered,
            counters.AnsweredInTime,
            counters.Abandoned,
            counters.ServiceLevel,
            queue.Model.ServiceLevelShare,
            queue.Model.ServiceLevelTarget);
    }

    private static AgentSnapshot Show(AgentState agent, Moment now) => new(
        agent.Id,
        agent.Model.Name,
        agent.Status,
        agent.Standing.Reason,
        agent.Extension,
        Since: now.Uptime - agent.Since);
}
