using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Taking a configuration, the first one and any later one while calls are up.</summary>
public sealed partial class Router
{
    private void TakeModel(RoutingModel model)
    {
        _model = model;
        TakeAgents(model);
        TakeQueues(model);
        LeaveAllHopeless();
    }

    /// <summary>An agent who is no longer configured is signed out, but finishes the conversation in progress.</summary>
    private void TakeAgents(RoutingModel model)
    {
        foreach (var gone in _agents.Keys.Except(model.Agents.Select(agent => agent.Id)).ToArray())
        {
            SignOut(_agents[gone]);
            _agents.Remove(gone);
        }

        foreach (var agent in model.Agents)
        {
            if (_agents.TryGetValue(agent.Id, out var state))
            {
                state.Model = agent;
            }
            else
            {
                _agents.Add(agent.Id, new AgentState(agent));
            }
        }
    }

    /// <summary>Who waits in a queue that is no longer configured leaves it as one that nobody serves.</summary>
    private void TakeQueues(RoutingModel model)
    {
        foreach (var gone in _queues.Keys.Except(model.Queues.Select(queue => queue.Id)).ToArray())
        {
            Close(_queues[gone]);
            _queues.Remove(gone);
        }

        foreach (var queue in model.Queues)
        {
            if (_queues.TryGetValue(queue.Id, out var state))
            {
                state.Model = queue;
                state.Contacts.ToList().ForEach(WatchLimit);
            }
            else
            {
                _queues.Add(queue.Id, new WaitingQueue(queue));
            }
        }
    }

    private void Close(WaitingQueue queue)
    {
        foreach (var contact in queue.Contacts.ToArray())
        {
            Remove(contact);
            TellUnserved(contact.Interaction, queue.Model.Id, QueueExit.NoAgents);
            if (contact.Offer is { } offer)
            {
                Withdraw(offer, OfferEnding.Withdrawn);
            }
        }
    }
}
