using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Taking a new configuration while contacts wait and agents work.</summary>
public sealed partial class Router
{
    private void Reconfigure(RoutingModel model)
    {
        foreach (var gone in _state.AgentOrder.ExceptBy(model.Agents.Select(agent => agent.Id), agent => agent.Id))
        {
            // Finishes the conversation in progress, and is no longer here after it.
            SignOut(gone);
        }

        foreach (var gone in _state.QueueOrder.ExceptBy(model.Queues.Select(queue => queue.Id), queue => queue.Model.Id))
        {
            Close(gone);
        }

        _state.TakeModel(model, _now);
        foreach (var agent in _state.AgentOrder)
        {
            Review(agent);
        }

        LeaveAllHopeless();
    }

    /// <summary>Who waits in a queue that is no longer configured leaves it as one that nobody serves.</summary>
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
