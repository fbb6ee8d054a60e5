using System.Collections.Immutable;
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
            [.. _state.QueueOrder.Select(queue => Show(queue, now))],
            [.. _state.AgentOrder.Select(agent => Show(agent, now))])
        {
            ClosedByHand = _state.IsClosedByHand,
        };
    }

    /// <summary>Customers who wait, queue by queue in the order of the configuration; callbacks are told of apart.</summary>
    public ImmutableArray<WaitingSnapshot> Waiting(Moment now) =>
    [
        .. from queue in _state.QueueOrder
           from contact in queue.Everybody.Contacts
           where contact.Callback is null
           select new WaitingSnapshot(
               contact.Interaction,
               queue.Model.Id,
               contact.Channel,
               queue.Everybody.PositionOf(contact),
               now.Uptime - contact.Entered,
               contact.IsOffered ? contact.Offers[0].Agent.Id : null,
               contact.HeldFor?.Id),
    ];

    /// <summary>Customers who gave up waiting within the last day and have not been served since, newest first.</summary>
    public ImmutableArray<AbandonedSnapshot> Abandoned(Moment now) =>
    [
        .. _state.Abandoned.All.Reverse().Where(gone => now.Uptime - gone.Left < TimeSpan.FromDays(1)).Select(gone => new AbandonedSnapshot(
            gone.Interaction, gone.Customer, gone.Queue, gone.Channel, now.Uptime - gone.Left, gone.Waited)),
    ];

    /// <summary>Customers who are to be called, in the order in which they will be.</summary>
    public ImmutableArray<CallbackSnapshot> Callbacks(Moment now) =>
    [
        .. _state.Customers.Callbacks.Order(Line.ByPlace).Select(contact => new CallbackSnapshot(
            contact.Interaction,
            contact.Queue.Model.Id,
            contact.Callback!.Number,
            contact.Callback.Origin,
            now.Uptime - contact.Since,
            contact.Callback.Attempts,
            contact.Stage == ContactStage.Asleep ? contact.Callback.NotBefore : null,
            contact.Agent?.Id,
            contact.IsWaiting ? contact.Queue.Everybody.PositionOf(contact) : null)),
    ];

    private QueueSnapshot Show(WaitingQueue queue, Moment now)
    {
        var counters = queue.On(_state.LocalDay(now.Wall));
        var statuses = _state.AgentOrder.Where(agent => agent.Serves(queue)).CountBy(agent => agent.Status).ToDictionary();
        var waiting = queue.Everybody.Contacts.Where(contact => contact.Callback is null).ToArray();
        return new QueueSnapshot(
            queue.Model.Id,
            queue.Model.Name,
            Waiting: waiting.Length,
            Ringing: waiting.Count(contact => contact.IsOffered),
            LongestWait: waiting.Length == 0 ? TimeSpan.Zero : waiting.Max(contact => now.Uptime - contact.Entered),
            SignedIn: statuses.Values.Sum() - statuses.GetValueOrDefault(AgentStatus.SignedOut),
            Ready: statuses.GetValueOrDefault(AgentStatus.Ready),
            Talking: statuses.GetValueOrDefault(AgentStatus.Talking),
            Paused: statuses.GetValueOrDefault(AgentStatus.Paused) + statuses.GetValueOrDefault(AgentStatus.WrapUp),
            counters.Answered,
            counters.AnsweredInTime,
            counters.Abandoned,
            counters.ServiceLevel,
            queue.Model.ServiceLevelShare,
            queue.Model.ServiceLevelTarget,
            Callbacks: _state.Customers.Callbacks.Count(callback => callback.Queue == queue));
    }

    private static AgentSnapshot Show(AgentState agent, Moment now) => new(
        agent.Id,
        agent.Model.Name,
        agent.Status,
        agent.Status == AgentStatus.Paused ? agent.Told?.Reason : null,
        agent.Extension,
        Since: now.Uptime - agent.Since,
        agent.Status == AgentStatus.Paused ? agent.Told?.Code : null,
        agent.Conversations);
}
