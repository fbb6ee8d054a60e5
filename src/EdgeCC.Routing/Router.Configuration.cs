using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Taking a new configuration while contacts wait and agents work.</summary>
public sealed partial class Router
{
    /// <summary>The new rules first: they decide who of those who wait in vain has to leave, not the rules that are over.</summary>
    private void Reconfigure(RoutingModel model)
    {
        _state.TakeModel(model, _now);
        Dismiss([.. _state.GoneAgents], [.. _state.GoneQueues]);
        foreach (var agent in _state.AgentOrder)
        {
            Review(agent);
        }

        LeaveAllHopeless();
    }

    /// <summary>
    /// Ends agents and queues that the configuration does not have (any more), while the service runs and after a restart
    /// alike. Only conversations, and a customer being rung, go on until they are over: with the agent who has them, and
    /// from the queue they came through.
    /// </summary>
    private void Dismiss(AgentState[] agents, WaitingQueue[] queues)
    {
        foreach (var agent in agents)
        {
            EndPlan(agent);
            if (agent.GivenSkills is not null)
            {
                GiveSkills(agent, null);
            }

            SignOut(agent);
            Review(agent);
        }

        foreach (var queue in queues)
        {
            Close(queue);
        }
    }

    /// <summary>Who waits in a queue that nobody serves any more leaves it; who is to be called from it is not.</summary>
    private void Close(WaitingQueue queue)
    {
        foreach (var contact in queue.Everybody.Contacts.Where(contact => contact.Callback is null).ToArray())
        {
            WithdrawAll(contact.Offers);
            Turn(contact, QueueExit.NoAgents);
        }

        foreach (var callback in _state.ContactOrder.Where(contact => contact.Queue == queue && IsUndialled(contact)).ToArray())
        {
            EndCallback(callback, CallbackEnding.Cancelled);
        }
    }
}
