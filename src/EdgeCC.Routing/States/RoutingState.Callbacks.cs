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
            WatchWindow(contact, now);
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
                case CallbackDialled dialled when Agents.TryGetValue(dialled.AgentId, out var agent):
                    GiveTo(agent, contact, ContactStage.Dialling, at);
                    Agenda.Set(new RoutingDeadline.DialTimeout(contact), at + Model.Callbacks.RingFor + Router.DialGrace);
                    break;
                case CallbackAttempted attempted:
                    callback.Attempts += attempted.Result == CallbackResult.Failed ? 0 : 1;
                    callback.NotBefore = attempted.NextTry;
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
        if (!Queues.TryGetValue(fact.QueueId, out var queue))
        {
            _strays[fact.InteractionId] = fact;
            return;
        }

        if (Customers.CallbackTo(fact.Number) is not null)
        {
            return;
        }

        var contact = new Contact(fact.InteractionId, queue, Channel.Voice)
        {
            Customer = fact.CustomerId,
            Callback = new Callback(fact.Number, fact.Origin, fact.NotBefore, fact.NotAfter),
            Ticket = ++_tickets,
            Entered = at,
            Since = ComingUptimeOf(fact.Since, now),
        };
        Keep(contact, fact.Hold, now);
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
        WatchWindow(contact, now);
        PassTo(at);
    }

    private void WatchWindow(Contact contact, Moment now)
    {
        if (contact.Stage == ContactStage.Asleep)
        {
            _expiries.Set(
                new Expiry.Awake(contact),
                contact.Callback?.NotBefore is { } time ? ComingUptimeOf(time, now) : contact.Since);
        }

        SetOrClear(
            new RoutingDeadline.CallbackExpiry(contact),
            contact.Callback?.NotAfter is { } last ? ComingUptimeOf(last, now) : null);
    }

    private void Wake(Contact contact)
    {
        contact.Stage = ContactStage.Waiting;
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
