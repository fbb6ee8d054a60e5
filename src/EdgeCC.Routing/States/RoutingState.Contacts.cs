using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts: in line, offered, in conversation, done.</summary>
internal sealed partial class RoutingState
{
    private void Take(InteractionQueued fact, TimeSpan at, Moment now)
    {
        var before = Contacts.GetValueOrDefault(fact.InteractionId);
        Forget(fact.InteractionId);
        if (!Queues.TryGetValue(fact.QueueId, out var queue))
        {
            return;
        }

        var contact = new Contact(fact.InteractionId, queue, fact.Channel)
        {
            Customer = fact.CustomerId,
            Priority = fact.Priority,
            Ticket = ++_tickets,
            Entered = before is { IsWaiting: true } ? before.Entered : at,
            Joined = at,
            Since = fact.Since is { } since ? UptimeOf(since, now) : at,
        };
        if (fact.Hold is { } hold && Agents.TryGetValue(hold.For, out var agent))
        {
            (contact.HeldFor, contact.HoldCause) = (agent, hold.Cause);
            _expiries.Set(new Expiry.Hold(contact), ComingUptimeOf(hold.Until, now));
        }

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

    /// <summary>The place, from 1, of a contact that would come to a queue now.</summary>
    public int PositionFor(WaitingQueue queue, Channel channel, int priority, TimeSpan since) =>
        queue.Everybody.CountUpTo(RankOf(queue, channel, priority, since)) + 1;

    /// <summary>Puts a contact into its queue, at its place.</summary>
    private void Stand(Contact contact, TimeSpan at)
    {
        contact.Stage = ContactStage.Waiting;
        Place(contact, at);
        PutInLine(contact);
    }

    private void Place(Contact contact, TimeSpan at)
    {
        var queue = contact.Queue;
        contact.Rank = RankOf(queue, contact.Channel, contact.Priority, contact.Since);
        contact.Ring = queue.RingAfter(at - contact.Since);
        queue.Everybody.Add(contact);
        WatchRing(contact);
    }

    /// <summary>
    /// What a contact's place goes by: when it came; as much later as its channel may wait longer (R21), and earlier by its
    /// priority. So everybody's turn comes, and within one channel and priority it is first come, first served.
    /// </summary>
    private TimeSpan RankOf(WaitingQueue queue, Channel channel, int priority, TimeSpan since) =>
        since + ChannelStandard.AnswerWithin(channel) - ((queue.Model.Priority + priority) * Model.PriorityPoint);

    private void WatchRing(Contact contact)
    {
        var rings = contact.Queue.Model.Rings;
        if (contact.Ring + 1 < rings.Length)
        {
            _expiries.Set(new Expiry.Ring(contact), contact.Since + rings[contact.Ring + 1].After);
        }
        else
        {
            _expiries.Clear(new Expiry.Ring(contact));
        }
    }

    private void PutInLine(Contact contact)
    {
        if (contact.HeldFor is { } agent)
        {
            agent.Held.Add(contact);
            Reconsider(agent);
        }
        else
        {
            contact.Queue.Add(contact);
        }

        Seekers.Add(contact);
    }

    private void TakeOffLine(Contact contact)
    {
        if (contact.HeldFor is { } agent && agent.Held.Remove(contact))
        {
            Reconsider(agent);
        }

        contact.Queue.Remove(contact);
        Seekers.Remove(contact);
    }

    private void SeekAgain(Contact contact)
    {
        if (contact is { IsWaiting: true, IsOffered: false })
        {
            Seekers.Add(contact);
        }
    }

    private void EndHold(Contact contact)
    {
        _expiries.Clear(new Expiry.Hold(contact));
        if (contact is { IsWaiting: true, IsOffered: false })
        {
            TakeOffLine(contact);
            contact.HeldFor = null;
            PutInLine(contact);
        }
        else
        {
            contact.HeldFor = null;
        }
    }

    private void Widen(Contact contact)
    {
        var inLine = contact is { IsOffered: false, HeldFor: null };
        if (inLine)
        {
            TakeOffLine(contact);
        }

        contact.Ring++;
        WatchRing(contact);
        if (inLine)
        {
            PutInLine(contact);
        }
    }

    private void Take(InteractionOffered fact, TimeSpan at)
    {
        LastOffer = Math.Max(LastOffer, fact.OfferId.Value);
        if (Contacts.TryGetValue(fact.InteractionId, out var contact)
            && Agents.TryGetValue(fact.AgentId, out var agent)
            && contact.IsWaiting
            && agent.Offer is null)
        {
            var offer = new Offer(fact.OfferId, contact, agent);
            Offers.Add(offer.Id, offer);
            TakeOffLine(contact);
            contact.Offers.Add(offer);
            agent.Offer = offer;
            agent.LastOffered = fact.OfferId.Value;
            Agenda.Set(new RoutingDeadline.RingTimeout(offer), at + contact.Queue.Model.RingTimeout);
            Reconsider(agent);
        }
    }

    private void Take(OfferEnded fact, TimeSpan at)
    {
        if (!Offers.Remove(fact.OfferId, out var offer))
        {
            return;
        }

        var (contact, agent) = (offer.Contact, offer.Agent);
        Agenda.Clear(new RoutingDeadline.RingTimeout(offer));
        contact.Offers.Remove(offer);
        agent.Offer = null;
        if (fact.Ending is OfferEnding.Rejected or OfferEnding.Busy)
        {
            contact.RefusedBy.Add(agent);
            _expiries.Set(new Expiry.Refusal(contact, agent), at + Router.RefusalLasts);
        }

        if (fact.Ending == OfferEnding.Unreachable)
        {
            agent.PhoneDoubted = true;
            Agenda.Set(new RoutingDeadline.PhoneRetry(agent), at + Router.PhoneDoubtedFor);
        }

        if (fact.Ending != OfferEnding.Accepted && contact is { IsWaiting: true, IsOffered: false })
        {
            PutInLine(contact);
            if (fact.Ending != OfferEnding.Withdrawn && contact.HeldFor == agent)
            {
                EndHold(contact);
            }
        }

        Reconsider(agent);
    }

    private void Take(InteractionConnected fact, TimeSpan at)
    {
        // Whoever dialled talks, though gone from the configuration meanwhile.
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact)
            || (contact.Agent ?? Agents.GetValueOrDefault(fact.AgentId)) is not { } agent)
        {
            return;
        }

        if (contact.Callback is null)
        {
            contact.Queue.On(LocalDay(fact.At)).CountAnswered(fact.Waited, contact.Queue.Model.TargetOf(contact.Channel));
            contact.Queue.Patience.Take(fact.Waited, abandoned: false);
        }

        GiveTo(agent, contact, ContactStage.Connected);
        contact.Connected = at;
        agent.CountContact();
        Customers.NoteConversation(contact, agent.Id);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }
    }

    private void GiveTo(AgentState agent, Contact contact, ContactStage stage)
    {
        if (contact.IsWaiting)
        {
            LeaveQueue(contact);
        }

        if (contact.Agent is null)
        {
            agent.Work.Add(contact);
        }

        (contact.Agent, contact.Stage) = (agent, stage);
        Reconsider(agent);
    }

    private void Take(InteractionReleased fact, TimeSpan at)
    {
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact) || contact.Agent?.Id != fact.AgentId)
        {
            return;
        }

        Customers.ForgetConversation(contact);
        Agenda.Clear(new RoutingDeadline.Silence(contact));
        if (fact.WrapUp > TimeSpan.Zero)
        {
            contact.Stage = ContactStage.WrapUp;
            Agenda.Set(new RoutingDeadline.WrapUpEnd(contact), at + fact.WrapUp);
            return;
        }

        Finish(contact, at, handled: fact.Cause == ReleaseCause.Ended);
    }

    private void Take(WrapUpEnded fact, TimeSpan at)
    {
        if (Contacts.TryGetValue(fact.InteractionId, out var contact) && contact.Stage == ContactStage.WrapUp)
        {
            Finish(contact, at, handled: true);
        }
    }

    private void Finish(Contact contact, TimeSpan at, bool handled)
    {
        if (handled)
        {
            contact.Queue.HandlingTime.Take((at - contact.Connected) / (contact.Agent?.Model.Mix[contact.Channel].AtOnce ?? 1));
        }

        Agenda.Clear(new RoutingDeadline.WrapUpEnd(contact));
        Contacts.Remove(contact.Interaction);
        TakeFromAgent(contact, at);
    }

    private void TakeFromAgent(Contact contact, TimeSpan at)
    {
        if (contact.Agent is { } agent)
        {
            contact.Agent = null;
            agent.Work.Remove(contact);
            if (agent.Work.Count == 0)
            {
                agent.IdleSince = at;
            }

            Reconsider(agent);
        }
    }

    private void Take(InteractionAbandoned fact, TimeSpan at)
    {
        if (Contacts.TryGetValue(fact.InteractionId, out var contact))
        {
            contact.Queue.On(LocalDay(fact.At)).CountAbandoned();
            contact.Queue.Patience.Take(fact.Waited, abandoned: true);
            NoteAbandoned(contact, at);
            Forget(contact.Interaction);
        }
    }

    private void NoteAbandoned(Contact contact, TimeSpan at)
    {
        if (contact is { Customer: { } customer, IsWaiting: true, Callback: null })
        {
            Abandoned.Add(new AbandonedContact(
                contact.Interaction,
                customer,
                contact.Queue.Model.Id,
                contact.Channel,
                at,
                contact.Since,
                at - contact.Entered));
        }
    }

    /// <summary>
    /// While the router works it is told of an end before the fact is; so this one only means something where it comes
    /// from a run that broke off, or from before there were facts of its own for it.
    /// </summary>
    private void Take(InteractionEnded fact, TimeSpan at)
    {
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact) || contact.Stage == ContactStage.WrapUp)
        {
            return;
        }

        if (fact.Outcome == InteractionOutcome.Abandoned && contact.IsWaiting)
        {
            contact.Queue.On(LocalDay(fact.At)).CountAbandoned();
            NoteAbandoned(contact, at);
        }

        Customers.ForgetConversation(contact);
        TakeFromAgent(contact, at);
        Forget(contact.Interaction);
    }

    /// <summary>Forgets a contact wherever it waits; one that an agent has is taken from them first.</summary>
    private void Forget(InteractionId interaction)
    {
        if (!Contacts.Remove(interaction, out var contact))
        {
            return;
        }

        ForgetCallback(contact);
        foreach (var offer in contact.Offers.ToArray())
        {
            Drop(offer);
        }

        if (contact.IsWaiting)
        {
            LeaveQueue(contact);
        }
    }

    private void Drop(Offer offer)
    {
        Offers.Remove(offer.Id);
        Agenda.Clear(new RoutingDeadline.RingTimeout(offer));
        offer.Contact.Offers.Remove(offer);
        offer.Agent.Offer = null;
        Reconsider(offer.Agent);
    }

    private void LeaveQueue(Contact contact)
    {
        TakeOffLine(contact);
        contact.Queue.Everybody.Remove(contact);
        contact.HeldFor = null;
        Agenda.Clear(new RoutingDeadline.Announcement(contact));
        Agenda.Clear(new RoutingDeadline.WaitLimit(contact));
        Agenda.Clear(new RoutingDeadline.DiversionDue(contact));
        _expiries.Clear(new Expiry.Ring(contact));
        _expiries.Clear(new Expiry.Hold(contact));
        foreach (var agent in contact.RefusedBy)
        {
            _expiries.Clear(new Expiry.Refusal(contact, agent));
        }

        contact.RefusedBy.Clear();
    }

    /// <summary>
    /// Calls do not survive a restart, so whoever was offered, in conversation by voice or in wrap-up is free again, and
    /// callers who waited have lost their call but not their place. What is written goes on where it was.
    /// </summary>
    private void LoseWhatARestartLoses(TimeSpan at)
    {
        foreach (var contact in Contacts.Values.ToArray())
        {
            foreach (var offer in contact.Offers.ToArray())
            {
                Drop(offer);
            }

            if (contact.Stage == ContactStage.WrapUp)
            {
                Finish(contact, at, handled: false);
            }
            else if (contact.Callback is not null)
            {
                LoseCallbackInProgress(contact, at);
            }
            else if (contact.Channel == Channel.Voice)
            {
                NoteAbandoned(contact, at);
                Customers.ForgetConversation(contact);
                TakeFromAgent(contact, at);
                Forget(contact.Interaction);
            }
            else if (contact.IsWaiting)
            {
                TakeOffLine(contact);
                PutInLine(contact);
            }
        }
    }
}
