using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts in line.</summary>
internal sealed partial class RoutingState
{
    private TimeSpan _lastCame;

    private void Take(InteractionQueued fact, TimeSpan at, Moment now)
    {
        var before = Contacts.GetValueOrDefault(fact.InteractionId);
        KeyValuePair<AgentState, TimeSpan>[] refusals = [.. before?.RefusedBy ?? []];
        Forget(fact.InteractionId);
        var contact = new Contact(fact.InteractionId, QueueOf(fact.QueueId), fact.Channel)
        {
            Customer = fact.CustomerId,
            Priority = fact.Priority,
            Ticket = ++_tickets,
            Entered = before is { IsWaiting: true } ? before.Entered : at,
            Joined = at,
            Asked = before?.Asked ?? fact.QueueId,
            Since = fact.Since is { } since ? UptimeOf(since, now) : AfterTheLast(at),
        };
        foreach (var (agent, until) in refusals.Where(refusal => refusal.Key.Id != fact.Hold?.For))
        {
            // Going to another queue does not make a contact welcome; but for whom it is kept now, somebody has decided.
            Refuse(contact, agent, until);
        }

        Keep(contact, fact.Hold, now);
        Contacts.Add(contact.Interaction, contact);
        Stand(contact, at);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }

        if (before is { IsWaiting: true } && before.Queue == contact.Queue && before.Since == contact.Since)
        {
            WatchAnnouncements(contact, at);
        }
        else
        {
            // Due at once, but after the first attempt to find an agent: whoever is offered straight away hears no position.
            Agenda.Set(new RoutingDeadline.Announcement(contact), at);
        }

        Watch(contact);
    }

    /// <summary>
    /// Whoever comes stands behind those who came before, though the clock was set back between them: facts are told in
    /// order, and their times may not be.
    /// </summary>
    private TimeSpan AfterTheLast(TimeSpan at)
    {
        _lastCame = Contacts.Count > 0 && _lastCame > at ? _lastCame : at;
        return _lastCame;
    }

    /// <summary>Keeps a contact for one agent, if it is to be.</summary>
    private void Keep(Contact contact, ContactHold? hold, Moment now)
    {
        if (hold is not null)
        {
            Keep(contact, AgentOf(hold.For), hold.Cause, ComingUptimeOf(hold.Until, now));
        }
    }

    private void Keep(Contact contact, AgentState agent, HoldCause cause, TimeSpan until)
    {
        (contact.HeldFor, contact.HoldCause) = (agent, cause);
        _expiries.Set(new Expiry.Hold(contact), until);
        Agenda.Set(new RoutingDeadline.HoldOver(contact), until);
    }

    /// <summary>Watches how long a contact waits, by the rules of its queue as they are now.</summary>
    private void Watch(Contact contact)
    {
        var model = contact.Queue.Model;
        SetOrClear(
            new RoutingDeadline.WaitLimit(contact),
            ChannelStandard.IsLive(contact.Channel) ? contact.Entered + model.LongestWait : null);
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
        foreach (var agent in contact.RefusedBy.Keys)
        {
            _expiries.Clear(new Expiry.Refusal(contact, agent));
        }

        contact.RefusedBy.Clear();
        Customers.ForgetCaller(contact);
        if (contact is { Callback: null, Customer: { } customer })
        {
            // They waited for this call to be answered, or given up.
            foreach (var callback in Customers.CallbacksFor(customer))
            {
                SeekAgain(callback);
            }
        }
    }
}
