using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Entering a queue, standing in it, and leaving it without an agent.</summary>
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

        var since = PlaceGivenBack(entered, queue);
        if (entered is { Channel: Channel.Voice, Customer: { } customer } && _state.Customers.CallbackFor(customer) is { } callback)
        {
            // The customer is on the line: nobody is to call them now.
            WithdrawAll(callback);
        }

        Queue(entered.Interaction, queue, entered.Channel, entered.Customer, entered.Priority, since, HoldFor(entered, queue));
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
        ContactHold? hold) => Tell(new InteractionQueued(
            _now.Wall,
            interaction,
            queue.Model.Id,
            _state.PositionFor(interaction, queue, channel, priority, since ?? _now.Uptime),
            channel,
            customer,
            priority,
            since is { } uptime ? _now.Wall - (_now.Uptime - uptime) : null,
            hold));

    /// <summary>From when a customer's place counts who has waited in this queue before: gave up a moment ago, or was to be called back.</summary>
    private TimeSpan? PlaceGivenBack(InteractionEnteredQueue entered, WaitingQueue queue)
    {
        if (entered.Customer is not { } customer)
        {
            return null;
        }

        if (entered.Channel == Channel.Voice
            && _state.Customers.CallbackFor(customer) is { IsWaiting: true } callback
            && callback.Queue == queue)
        {
            // Just before it: nobody stands in line behind their own callback.
            return callback.Since - TimeSpan.FromTicks(1);
        }

        return _state.Abandoned.Find(customer) is { } gone
            && (gone.Queue == queue.Model.Id || gone.Asked == entered.Queue)
            && gone.Channel == entered.Channel
            && _now.Uptime - gone.Left <= _state.Model.PlaceKeptFor
                ? gone.Since
                : null;
    }

    /// <summary>The agent who knows the customer, where the queue waits for such a one and the agent is there to be waited for.</summary>
    private ContactHold? HoldFor(InteractionEnteredQueue entered, WaitingQueue queue)
    {
        var personal = entered.Personal;
        var cause = HoldCause.Personal;
        if (personal is null && queue.Model.PrefersLastAgent && entered.Customer is { } customer)
        {
            (personal, cause) = (_state.Customers.LastAgentOf(customer), HoldCause.LastAgent);
        }

        return queue.Model.PersonalWait > TimeSpan.Zero
            && personal is { } id
            && _state.Agents.TryGetValue(id, out var agent)
            && agent.IsReady
            && agent.Does(entered.Channel)
                ? new ContactHold(id, cause, _now.Wall + queue.Model.PersonalWait)
                : null;
    }

    /// <summary>The queue a contact that asks for <paramref name="queue"/> is led to when there are too many, or too long a wait.</summary>
    private WaitingQueue Overflow(WaitingQueue queue, Channel channel)
    {
        for (var hop = 0; hop < Diversion.MostHops; hop++)
        {
            var to = queue.Model.Diversions.FirstOrDefault(diversion => Overflows(queue, diversion))?.To;
            if (to is not { } id || !_state.Queues.TryGetValue(id, out var next) || Refusal(next, channel) is not null)
            {
                return queue;
            }

            queue = next;
        }

        return queue;
    }

    private bool Overflows(WaitingQueue queue, Diversion diversion) =>
        queue.Everybody.Count >= diversion.FromWaiting
        || (diversion.FromLongestWait is { } wait
            && queue.Everybody.Contacts.Any(contact => contact.Callback is null && _now.Uptime - contact.Entered >= wait));

    private void DivertInTime(Contact contact)
    {
        var waited = _now.Uptime - contact.Entered;
        var due = contact.DiversionsAhead.FirstOrDefault(diversion => waited >= diversion.After);
        if (due is null)
        {
            return;
        }

        if (contact.IsOffered || !TryMove(contact, due.To))
        {
            // A phone that rings may still be answered, and another queue may open: asked again as soon as it may matter.
            _state.Agenda.Set(new RoutingDeadline.DiversionDue(contact), _now.In(contact.Queue.Model.RingTimeout));
        }
    }

    /// <summary>Moves a waiting contact to another queue, where it keeps its place; false where that queue takes nobody.</summary>
    private bool TryMove(Contact contact, QueueId to, ContactHold? hold = null)
    {
        if (!_state.Queues.TryGetValue(to, out var queue) || (queue != contact.Queue && Refusal(queue, contact.Channel) is not null))
        {
            return false;
        }

        WithdrawAll(contact);
        Queue(contact.Interaction, queue, contact.Channel, contact.Customer, contact.Priority, contact.Since, hold);
        return true;
    }

    private void WithdrawAll(Contact contact)
    {
        foreach (var offer in contact.Offers.ToArray())
        {
            Withdraw(offer, OfferEnding.Withdrawn);
        }
    }

    private void Leave(InteractionId interaction)
    {
        if (!_state.Contacts.TryGetValue(interaction, out var contact))
        {
            return;
        }

        if (!contact.IsWaiting)
        {
            EndConversation(contact);
            return;
        }

        if (contact.Callback is not null)
        {
            EndCallback(contact, CallbackEnding.Cancelled);
            return;
        }

        WithdrawAll(contact);
        Tell(new InteractionAbandoned(
            _now.Wall,
            interaction,
            contact.Queue.Model.Id,
            _now.Uptime - contact.Entered,
            contact.Channel,
            contact.Customer));
    }

    private void Stop()
    {
        _stopping = true;
        LeaveAllHopeless();
    }

    private void LeaveAllHopeless()
    {
        foreach (var queue in _state.QueueOrder)
        {
            if (_stopping || _state.IsClosedByHand || !IsStaffed(queue, queue.Model.Stay))
            {
                foreach (var contact in queue.Everybody.Contacts.ToArray())
                {
                    LeaveIfHopeless(contact);
                }
            }
        }
    }

    /// <summary>A phone that rings may still be answered: a contact being offered is left alone until the offer ends.</summary>
    private void LeaveIfHopeless(Contact contact)
    {
        if (contact is { IsOffered: false, Callback: null } && WhyHopeless(contact) is { } exit)
        {
            Turn(contact, exit);
        }
    }

    /// <summary>Gives a waiting contact back to where it came from.</summary>
    private void Turn(Contact contact, QueueExit exit) =>
        TellUnserved(contact.Interaction, contact.Queue.Model.Id, exit);

    private QueueExit? WhyHopeless(Contact contact) =>
        _stopping && contact.Channel == Channel.Voice ? QueueExit.Stopping
        : _state.IsClosedByHand && ChannelStandard.IsLive(contact.Channel) ? QueueExit.Closed
        : ChannelStandard.IsLive(contact.Channel) && !IsAttended(contact) ? QueueExit.NoAgents
        : _now.Uptime - contact.Entered >= contact.Queue.Model.LongestWait ? QueueExit.WaitedTooLong
        : null;

    /// <summary>True while somebody is there who may come to serve it: the agent it is kept for, or those of its queue.</summary>
    private bool IsAttended(Contact contact) =>
        contact.HeldFor is { IsReady: true } || IsStaffed(contact.Queue, contact.Queue.Model.Stay);

    /// <summary>Why a queue takes nobody of a channel now, or null. What need not be answered at once is taken at any hour (R19).</summary>
    private QueueExit? Refusal(WaitingQueue queue, Channel channel) =>
        ChannelStandard.IsLive(channel) && WhyNotLive(queue) is { } exit ? exit
        : queue.IsFull ? QueueExit.Full
        : null;

    private QueueExit? WhyNotLive(WaitingQueue queue) =>
        _stopping ? QueueExit.Stopping
        : !IsOpen(queue) ? QueueExit.Closed
        : !IsStaffed(queue, queue.Model.Join) ? QueueExit.NoAgents
        : null;

    private bool IsOpen(WaitingQueue queue) =>
        !_state.IsClosedByHand && queue.Model.Hours?.IsOpen(_now.Wall) != false;

    private bool IsStaffed(WaitingQueue queue, StaffRule rule)
    {
        if (rule == StaffRule.Nobody)
        {
            return true;
        }

        foreach (var agent in _state.AgentOrder)
        {
            if (agent.Serves(queue) && (rule == StaffRule.SignedIn ? agent.IsSignedIn : agent.IsReady))
            {
                return true;
            }
        }

        return false;
    }

    private void TellUnserved(InteractionId interaction, QueueId queue, QueueExit exit)
    {
        Tell(new InteractionUnserved(_now.Wall, interaction, queue, QueueExitName.Of(exit)));
        _effects.Add(new LeaveQueue(interaction, queue, exit));
    }
}
