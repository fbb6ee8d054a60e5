using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts in line.</summary>
internal sealed partial class RoutingState
{
    private void Take(InteractionQueued fact, TimeSpan at, Moment now)
    {
        var before = Contacts.GetValueOrDefault(fact.InteractionId);
        Forget(fact.InteractionId);
        if (!Queues.TryGetValue(fact.QueueId, out var queue))
        {
            _strays[fact.InteractionId] = fact;
            return;
        }

        var contact = new Contact(fact.InteractionId, queue, fact.Channel)
        {
            Customer = fact.CustomerId,
            Priority = fact.Priority,
            Ticket = ++_tickets,
            Entered = before is { IsWaiting: true } ? before.Entered : at,
            Joined = at,
            Asked = before?.Asked ?? fact.QueueId,
            Since = fact.Since is { } since ? UptimeOf(since, now) : at,
        };
        Keep(contact, fact.Hold, now);
        Contacts.Add(contact.Interaction, contact);
        Stand(contact, at);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }

        // Due at once, but after the first attempt to find an agent: whoever is offered straight away hears no position.
        Agenda.Set(new RoutingDeadline.Announcement(contact), at);
        Watch(contact);
    }

    /// <summary>Keeps a contact for one agent, if it is to be.</summary>
    private void Keep(Contact contact, ContactHold? hold, Moment now)
    {
        if (hold is not null && Agents.TryGetValue(hold.For, out var agent))
        {
            (contact.HeldFor, contact.HoldCause) = (agent, hold.Cause);
            var until = ComingUptimeOf(hold.Until, now);
            _expiries.Set(new Expiry.Hold(contact), until);
            Agenda.Set(new RoutingDeadline.HoldOver(contact), until);
        }
    }

    /// <summary>Watches how long a contact waits, by the rules of its queue as they are now.</summary>
    private void Watch(Contact contact)
    {
        var model = contact.Queue.Model;
        SetOrClear(new RoutingDeadline.WaitLimit(contact), contact.Entered + model.LongestWait);
        SetOrClear(
            new RoutingDeadline.DiversionDue(contact),
            contact.Entered + contact.DiversionsAhead.Min(diversion => diversion.After));
    }

    private void SetOrClear(RoutingDeadline deadline, TimeSpan? at)
    {
        if (at is { } due)
        {
            Agenda.Set(deadline, due);
        }
        else
        {
            Agenda.Clear(deadline);
        }
    }

    /// <summary>The place, from 1, of a contact that would come to a queue now, or is in it already.</summary>
    public int PositionFor(InteractionId interaction, WaitingQueue queue, Channel channel, int priority, TimeSpan since)
    {
        var rank = RankOf(queue, channel, priority, since);
        var itself = Contacts.TryGetValue(interaction, out var contact)
            && contact.IsWaiting
            && contact.Queue == queue
            && contact.Rank <= rank;
        return queue.Everybody.CountUpTo(rank) + (itself ? 0 : 1);
    }

    private void LeaveQueue(Contact contact)
    {
        TakeOffLine(contact);
        contact.Queue.Everybody.Remove(contact);
        contact.HeldFor = null;
        Agenda.Clear(new RoutingDeadline.Announcement(contact));
        Agenda.Clear(new RoutingDeadline.WaitLimit(contact));
        Agenda.Clear(new RoutingDeadline.DiversionDue(contact));
        Agenda.Clear(new RoutingDeadline.HoldOver(contact));
        Agenda.Clear(new RoutingDeadline.HoursChange(contact));
        _expiries.Clear(new Expiry.Ring(contact));
        _expiries.Clear(new Expiry.Hold(contact));
        foreach (var agent in contact.RefusedBy)
        {
            _expiries.Clear(new Expiry.Refusal(contact, agent));
        }

        contact.RefusedBy.Clear();
        Customers.ForgetCaller(contact);
        if (contact is { Callback: null, Customer: { } customer })
        {
            // They waited for this call to be answered, or given up.
            foreach (var callback in Customers.Callbacks.Where(callback => callback.Customer == customer))
            {
                SeekAgain(callback);
            }
        }
    }
}
