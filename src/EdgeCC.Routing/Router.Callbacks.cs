using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>
/// Calling customers instead of letting them wait. A callback stands in line like a caller; its agent is offered it and
/// comes to the phone before the customer is rung, so no customer ever answers to find nobody there, and there are never
/// more callbacks under way than agents.
/// </summary>
public sealed partial class Router
{
    private void TakeFromCallback(Event @event)
    {
        switch (@event)
        {
            case CallbackAsked asked:
                Promise(asked);
                break;
            case CallbackAnswered { Interaction: var id } when Find(id, ContactStage.Dialling) is { } contact:
                Connect(contact);
                break;
            case CallbackFailed { Interaction: var id } failed when Find(id, ContactStage.Dialling) is { } contact:
                FailAttempt(contact, failed.Result);
                break;
            case CallbackCancelled { Interaction: var id }
                when _state.Contacts.TryGetValue(id, out var contact) && IsUndialled(contact):
                EndCallback(contact, CallbackEnding.Cancelled);
                break;
        }
    }

    private Contact? Find(InteractionId id, ContactStage stage) =>
        _state.Contacts.TryGetValue(id, out var contact) && contact.Stage == stage ? contact : null;

    /// <summary>Nobody is called at night, nor while they wait on the line themselves.</summary>
    private bool MayCall(Contact contact) =>
        IsOpen(contact.Queue) && (contact.Customer is not { } customer || !_state.Customers.IsCalling(customer));

    private void SeekForCallbacks()
    {
        foreach (var callback in _state.Customers.Callbacks)
        {
            _state.SeekAgain(callback);
        }
    }

    /// <summary>A callback that nobody can take now is looked at again when the hours of its queue begin, or end.</summary>
    private void WatchHours(Contact contact)
    {
        if (contact.Callback is not null && contact.Queue.Model.Hours?.NextChange(_now.Wall) is { } change)
        {
            _state.Agenda.Set(new RoutingDeadline.HoursChange(contact), _now.In(change - _now.Wall));
        }
    }

    private static bool IsUndialled(Contact contact) =>
        contact is { Callback: not null, Stage: ContactStage.Asleep or ContactStage.Waiting };

    private void Promise(CallbackAsked asked)
    {
        if (WhyNotPromise(asked) is { } refusal)
        {
            _effects.Add(new CallbackRefused(asked.Interaction, refusal));
            return;
        }

        var place = PlaceOf(asked);
        LeaveForCallback(asked);
        Tell(new CallbackRequested(
            _now.Wall,
            asked.Interaction,
            asked.Queue,
            asked.Number,
            asked.Origin,
            asked.Customer,
            place,
            asked.NotBefore,
            asked.NotAfter,
            Promised: asked.Promised));
        _effects.Add(new CallbackTaken(asked.Interaction));
    }

    /// <summary>From when the callback's place counts: that of the call it was asked for from, or else the start of its window.</summary>
    private DateTimeOffset PlaceOf(CallbackAsked asked) =>
        CallerOf(asked) is { } caller ? _now.Wall - (_now.Uptime - caller.Since)
        : asked.NotBefore > _now.Wall ? asked.NotBefore.Value
        : _now.Wall;

    /// <summary>
    /// One call to one number. A customer may ask to be called at several, and whoever of them gets through first ends the
    /// others. Outside its hours a queue still promises: what is asked for at night is for the morning (R19).
    /// </summary>
    private CallbackRefusal? WhyNotPromise(CallbackAsked asked) =>
        _state.Customers.CallbackTo(asked.Number) is not null ? CallbackRefusal.AlreadyRequested
        : _stopping || _state.Contacts.ContainsKey(asked.Interaction) ? CallbackRefusal.NotPossible
        : !_state.Queues.TryGetValue(asked.Queue, out var queue) ? CallbackRefusal.NotPossible
        : asked.NotAfter <= _now.Wall || asked.NotAfter <= asked.NotBefore ? CallbackRefusal.NotPossible
        : _state.IsClosedByHand ? CallbackRefusal.Closed
        : _state.Customers.Callbacks.Count(callback => callback.Queue == queue) >= queue.Model.Capacity ? CallbackRefusal.Full
        : null;

    /// <summary>Whoever waits and whose place the callback is to take, if anybody does.</summary>
    private Contact? CallerOf(CallbackAsked asked) =>
        asked.InPlaceOf is { } id && Find(id, ContactStage.Waiting) is { Callback: null } contact ? contact : null;

    private void LeaveForCallback(CallbackAsked asked)
    {
        if (CallerOf(asked) is { } contact)
        {
            LeaveFor(contact, QueueExitName.Callback);
        }
    }

    private void Dial(Offer offer)
    {
        var (contact, agent) = (offer.Contact, offer.Agent);
        Tell(new CallbackDialled(_now.Wall, contact.Interaction, agent.Id));
        _effects.Add(new DialCustomer(
            offer.Id, contact.Interaction, agent.Id, contact.Callback!.Number, _state.Model.Callbacks.RingFor));
    }

    private void Connect(Contact contact)
    {
        Tell(new InteractionConnected(
            _now.Wall, contact.Interaction, contact.Agent!.Id, contact.Queue.Model.Id, _now.Uptime - contact.Entered));
        Tell(new CallbackEnded(_now.Wall, contact.Interaction, CallbackEnding.Served));
        Review(contact.Agent);
    }

    private void FailAttempt(Contact contact, CallbackResult result)
    {
        var agent = contact.Agent!;
        var callback = contact.Callback!;
        var next = _now.Wall + (result == CallbackResult.Failed
            ? CallbackRule.PauseAfterFailure
            : _state.Model.Callbacks.PauseAfter(callback.Attempts + 1));
        if (next >= callback.NotAfter || !_state.Queues.ContainsKey(contact.Queue.Model.Id))
        {
            next = null;
        }

        Tell(new CallbackAttempted(_now.Wall, contact.Interaction, result, next));
        if (next is null)
        {
            Tell(new CallbackEnded(_now.Wall, contact.Interaction, CallbackEnding.GivenUp));
        }

        Review(agent);
    }

    /// <summary>The window has closed; a callback whose agent is on the line already may still be made.</summary>
    private void Expire(Contact contact)
    {
        if (IsUndialled(contact))
        {
            EndCallback(contact, CallbackEnding.Expired);
        }
    }

    /// <summary>Whoever was to be called from the same queue, and got through by themselves, need not be called any more, at any number.</summary>
    private void EndCallbacksFor(Contact caller)
    {
        if (caller is { Channel: Channel.Voice, Customer: { } customer })
        {
            foreach (var callback in DueCallbacks(customer, caller.Queue).ToArray())
            {
                EndCallback(callback, CallbackEnding.CustomerCalled);
            }
        }
    }

    /// <summary>Whose window has begun: in line, or between two attempts. Who missed a call rings back.</summary>
    private IEnumerable<Contact> DueCallbacks(CustomerId customer, WaitingQueue queue) =>
        _state.Customers.CallbacksFor(customer).Where(contact => contact.Queue == queue
            && (contact.IsWaiting || contact is { Stage: ContactStage.Asleep, Callback.IsTried: true }));

    /// <summary>Stops the phones that ring for calls which may not be made any more.</summary>
    private void PutOffCallbacks(IReadOnlyCollection<Contact> callbacks)
    {
        foreach (var callback in callbacks.Where(callback => callback.IsOffered && !MayCall(callback)).OrderBy(callback => callback.Ticket))
        {
            WithdrawAll(callback.Offers);
        }
    }

    private void EndCallback(Contact contact, CallbackEnding ending)
    {
        WithdrawAll(contact.Offers);
        Tell(new CallbackEnded(_now.Wall, contact.Interaction, ending));
    }
}
