using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Customers who are to be called.</summary>
internal sealed partial class RoutingState
{
    /// <summary>The wall clock was set: what waits for a wall time is due at another uptime.</summary>
    public void WatchWallTimes(Moment now)
    {
        foreach (var contact in Customers.Callbacks.OrderBy(callback => callback.Ticket))
        {
            WatchWindow(contact, now.Uptime, now);
        }

        foreach (var agent in AgentOrder)
        {
            WatchPlan(agent, now);
        }
    }

    private void TakeCallback(Fact fact, TimeSpan at, Moment now)
    {
        if (fact is CallbackRequested requested)
        {
            Take(requested, at, now);
        }
        else if (fact is IInteractionFact { InteractionId: var id }
            && Contacts.TryGetValue(id, out var contact)
            && contact.Callback is { } callback)
        {
            switch (fact)
            {
                case CallbackDialled dialled:
                    GiveTo(AgentOf(dialled.AgentId), contact, ContactStage.Dialling, at);
                    Agenda.Set(new RoutingDeadline.DialTimeout(contact), at + Model.Callbacks.RingFor + Router.DialGrace);
                    break;
                case CallbackAttempted attempted:
                    callback.Attempts += attempted.Result == CallbackResult.Failed ? 0 : 1;
                    callback.NotBefore = attempted.NextTry;
                    callback.IsTried = true;
                    TakeFromAgent(contact, at);
                    FallAsleep(contact, at, now);
                    break;
                case CallbackEnded ended:
                    Take(ended, contact, at);
                    break;
            }
        }
    }

    private void Take(CallbackRequested fact, TimeSpan at, Moment now)
    {
        if (Customers.CallbackTo(fact.Number) is not null)
        {
            return;
        }

        var contact = new Contact(fact.InteractionId, QueueOf(fact.QueueId), Channel.Voice)
        {
            Customer = fact.CustomerId,
            Callback = new Callback(fact.Number, fact.Origin, fact.Promised ?? fact.Hold?.For, fact.NotBefore, fact.NotAfter),
            Ticket = ++_tickets,
            Entered = at,
            Since = ComingUptimeOf(fact.Since, now),
        };
        Contacts.Add(contact.Interaction, contact);
        Customers.NoteCallback(contact);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }

        FallAsleep(contact, at, now);
    }

    /// <summary>In no line until its time comes, which may be at once.</summary>
    private void FallAsleep(Contact contact, TimeSpan at, Moment now)
    {
        contact.Stage = ContactStage.Asleep;
        WatchWindow(contact, at, now);
        PassTo(at);
    }

    private void WatchWindow(Contact contact, TimeSpan at, Moment now)
    {
        var callback = contact.Callback!;
        if (contact.Stage == ContactStage.Asleep)
        {
            callback.KeptUntil = ComingUptimeOf(FirstChance(contact, now.Wall - (now.Uptime - at)), now) + Router.GivenFor;
            _expiries.Set(
                new Expiry.Awake(contact),
                callback.NotBefore is { } time ? ComingUptimeOf(time, now) : contact.Since);
        }

        SetOrClear(
            new RoutingDeadline.CallbackExpiry(contact),
            callback.NotAfter is { } last ? ComingUptimeOf(last, now) : null);
    }

    /// <summary>When the customer may be called at the earliest: not before the window, nor while the branch is closed.</summary>
    private static DateTimeOffset FirstChance(Contact contact, DateTimeOffset from)
    {
        var due = contact.Callback!.NotBefore > from ? contact.Callback.NotBefore.Value : from;
        return contact.Queue.Model.Hours is { } hours && !hours.IsOpen(due) ? hours.NextChange(due) ?? due : due;
    }

    /// <summary>Stands in line; whoever promised the call, and is there, has the first word each time.</summary>
    private void Wake(Contact contact)
    {
        contact.Stage = ContactStage.Waiting;
        if (contact.Callback is { Promised: { } id } callback
            && AgentOf(id) is { IsReady: true } agent
            && agent.Does(Channel.Voice))
        {
            Keep(contact, agent, HoldCause.Promised, callback.KeptUntil);
        }

        Place(contact, contact.Since);
        PutInLine(contact);
    }

    private void Take(CallbackEnded fact, Contact contact, TimeSpan at)
    {
        ForgetCallback(contact);
        if (fact.Ending != CallbackEnding.Served)
        {
            TakeFromAgent(contact, at);
            Forget(contact.Interaction);
        }
    }

    /// <summary>Nobody is to be called any more: the contact is over, or the customer is on the line.</summary>
    private void ForgetCallback(Contact contact)
    {
        if (contact.Callback is not null)
        {
            Customers.ForgetCallback(contact);
            Agenda.Clear(new RoutingDeadline.CallbackExpiry(contact));
            _expiries.Clear(new Expiry.Awake(contact));
        }
    }

    /// <summary>A customer who was being rung has heard nothing of it, or is called again: the callback is in line as before.</summary>
    private void LoseCallbackInProgress(Contact contact, TimeSpan at)
    {
        if (contact.Stage == ContactStage.Connected)
        {
            Customers.ForgetConversation(contact);
            TakeFromAgent(contact, at);
            Forget(contact.Interaction);
        }
        else if (contact.Stage == ContactStage.Dialling)
        {
            TakeFromAgent(contact, at);
            Wake(contact);
        }
        else if (contact.IsWaiting)
        {
            TakeOffLine(contact);
            PutInLine(contact);
        }
    }
}
