using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Coming to a queue: where in line, and for whom.</summary>
public sealed partial class Router
{
    private void Enter(InteractionEnteredQueue entered)
    {
        if (_state.Contacts.TryGetValue(entered.Interaction, out var contact))
        {
            if (contact.Stage != ContactStage.WrapUp)
            {
                MoveOver(contact, entered.Queue);
                return;
            }

            // Passed on by an agent who is not done with it: a contact is in one place.
            EndWrapUp(contact);
        }

        if (!_state.Queues.TryGetValue(entered.Queue, out var asked))
        {
            // A queue that a new configuration no longer has is one that nobody serves.
            TellUnserved(entered.Interaction, entered.Queue, QueueExit.NoAgents);
            return;
        }

        var queue = Overflow(asked, entered.Channel);
        if (Refusal(queue, entered.Channel) is { } exit)
        {
            TellUnserved(entered.Interaction, queue.Model.Id, exit);
            return;
        }

        Queue(
            entered.Interaction,
            queue,
            entered.Channel,
            entered.Customer,
            entered.Priority,
            PlaceGivenBack(entered.Customer, entered.Channel, entered.Queue, queue),
            HoldFor(queue, entered.Channel, entered.Customer, entered.Personal));
    }

    /// <summary>Whoever waits already and asks for another queue goes there, and keeps the place; asking for the same one changes nothing.</summary>
    private void MoveOver(Contact contact, QueueId to)
    {
        if (contact is { IsWaiting: true, Callback: null } && contact.Queue.Model.Id != to)
        {
            TryMove(contact, to);
        }
    }

    private void Queue(
        InteractionId interaction,
        WaitingQueue queue,
        Channel channel,
        CustomerId? customer,
        int priority,
        TimeSpan? since,
        ContactHold? hold)
    {
        Tell(new InteractionQueued(
            _now.Wall,
            interaction,
            queue.Model.Id,
            hold?.Cause == HoldCause.Continuation ? 1 : _state.PositionFor(interaction, queue, channel, priority, since ?? _now.Uptime),
            channel,
            customer,
            priority,
            since is { } uptime ? _now.Wall - (_now.Uptime - uptime) : null,
            hold,
            Again: _state.Contacts.GetValueOrDefault(interaction)?.Queue == queue));
        if (customer is { } caller)
        {
            PutOffCallbacks(_state.Customers.CallbacksFor(caller));
        }
    }

    /// <summary>From when a customer's place counts who has waited in this queue before: gave up a moment ago, or was to be called back.</summary>
    private TimeSpan? PlaceGivenBack(CustomerId? customer, Channel channel, QueueId asked, WaitingQueue queue)
    {
        if (customer is not { } known)
        {
            return null;
        }

        if (channel == Channel.Voice && DueCallbacks(known, queue).FirstOrDefault() is { } callback)
        {
            // Just before it: nobody stands in line behind their own callback.
            return callback.Since - TimeSpan.FromTicks(1);
        }

        return _state.Abandoned.Find(known) is { } gone
            && (gone.Queue == queue.Model.Id || gone.Asked == asked)
            && gone.Channel == channel
            && _now.Uptime - gone.Left <= _state.Model.PlaceKeptFor
                ? gone.Since
                : null;
    }

    /// <summary>The agent who knows the customer, where the queue waits for such a one and the agent is there to be waited for.</summary>
    private ContactHold? HoldFor(WaitingQueue queue, Channel channel, CustomerId? customer, AgentId? personal)
    {
        var cause = HoldCause.Personal;
        if (personal is null && queue.Model.PrefersLastAgent && customer is { } known)
        {
            (personal, cause) = (_state.Customers.LastAgents.Of(known), HoldCause.LastAgent);
        }

        return queue.Model.PersonalWait > TimeSpan.Zero
            && personal is { } id
            && _state.Agents.TryGetValue(id, out var agent)
            && agent.IsReady
            && agent.Does(channel)
                ? new ContactHold(id, cause, _now.Wall + queue.Model.PersonalWait)
                : null;
    }
}
