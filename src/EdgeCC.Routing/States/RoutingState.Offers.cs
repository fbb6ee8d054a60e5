using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts being offered.</summary>
internal sealed partial class RoutingState
{
    private void Take(InteractionOffered fact, TimeSpan at)
    {
        LastOffer = Math.Max(LastOffer, fact.OfferId.Value);
        if (Contacts.TryGetValue(fact.InteractionId, out var contact)
            && contact.IsWaiting
            && !Offers.ContainsKey(fact.OfferId))
        {
            var agent = AgentOf(fact.AgentId);
            var offer = new Offer(fact.OfferId, contact, agent);
            Offers.Add(offer.Id, offer);
            TakeOffLine(contact);
            contact.Offers.Add(offer);
            agent.Offers.Add(offer);
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
        agent.Offers.Remove(offer);
        if (fact.Ending is OfferEnding.Rejected or OfferEnding.Busy)
        {
            Refuse(contact, agent, at + Router.RefusalLasts);
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

    private void Refuse(Contact contact, AgentState agent, TimeSpan until)
    {
        contact.RefusedBy[agent] = until;
        _expiries.Set(new Expiry.Refusal(contact, agent), until);
    }

    private void Drop(Offer offer)
    {
        Offers.Remove(offer.Id);
        Agenda.Clear(new RoutingDeadline.RingTimeout(offer));
        offer.Contact.Offers.Remove(offer);
        offer.Agent.Offers.Remove(offer);
        Reconsider(offer.Agent);
    }
}
