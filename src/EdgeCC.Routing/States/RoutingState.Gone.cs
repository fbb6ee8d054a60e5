using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>
/// Agents and queues that the configuration does not have, or not any more. Facts may be about them: a conversation goes on
/// until it is over, and until the router has told their end (<c>Router.Dismiss</c>) they are what facts say they are. One
/// who comes back to the configuration is as they were left.
/// </summary>
internal sealed partial class RoutingState
{
    private readonly Dictionary<AgentId, AgentState> _goneAgents = [];
    private readonly Dictionary<QueueId, WaitingQueue> _goneQueues = [];

    public IReadOnlyCollection<AgentState> GoneAgents => _goneAgents.Values;

    public IReadOnlyCollection<WaitingQueue> GoneQueues => _goneQueues.Values;

    /// <summary>The agent a fact is about.</summary>
    private AgentState AgentOf(AgentId id)
    {
        if (!Agents.TryGetValue(id, out var agent) && !_goneAgents.TryGetValue(id, out agent))
        {
            _goneAgents.Add(id, agent = new AgentState(AgentModel.Gone(id)));
        }

        return agent;
    }

    /// <summary>The queue a fact is about.</summary>
    private WaitingQueue QueueOf(QueueId id)
    {
        if (!Queues.TryGetValue(id, out var queue) && !_goneQueues.TryGetValue(id, out queue))
        {
            _goneQueues.Add(id, queue = new WaitingQueue(QueueModel.Gone(id)));
        }

        return queue;
    }

    private void LetGo(AgentState agent)
    {
        agent.Model = AgentModel.Gone(agent.Id);
        Openings.Remove(agent);
        Agents.Remove(agent.Id);
        _goneAgents.Add(agent.Id, agent);
    }

    private void LetGo(WaitingQueue queue)
    {
        queue.Take(QueueModel.Gone(queue.Model.Id));
        Queues.Remove(queue.Model.Id);
        _goneQueues.Add(queue.Model.Id, queue);
    }
}
