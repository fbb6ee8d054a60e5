using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Decisions;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Offering contacts to agents, and what becomes of the offers.</summary>
public sealed partial class Router
{
    /// <summary>Offers a contact to the first of the shortlist, or to several where the rule rings several.</summary>
    private void Offer(Contact contact)
    {
        var (reason, weighed) = (Explanation.Reason(contact, _shortlist), Explanation.Weigh(contact, _shortlist, _state));
        var unlisted = _state.AgentOrder.Length - weighed.Count;
        for (var place = 0; place < Math.Min(contact.Queue.Model.Policy.AtOnce, _shortlist.Count); place++)
        {
            var agent = _shortlist[place].Agent;
            var id = new OfferId(_state.LastOffer + 1);
            Tell(new InteractionOffered(
                _now.Wall, contact.Interaction, id, contact.Queue.Model.Id, agent.Id, reason, weighed, unlisted));
            Review(agent);
            _effects.Add(new OfferToAgent(
                id,
                contact.Interaction,
                contact.Queue.Model.Id,
                agent.Id,
                agent.Extension,
                contact.Channel,
                contact.Callback?.Number));
        }
    }

    private void Accept(Offer offer)
    {
        var (contact, agent) = (offer.Contact, offer.Agent);
        var waited = _now.Uptime - contact.Entered;
        if (contact.Callback is null)
        {
            _effects.Add(new ConnectToAgent(offer.Id, contact.Interaction, agent.Id, waited));
        }

        Tell(new OfferEnded(_now.Wall, contact.Interaction, offer.Id, agent.Id, OfferEnding.Accepted));
        WithdrawAll(contact.Offers);
        if (contact.Callback is null)
        {
            Tell(new InteractionConnected(_now.Wall, contact.Interaction, agent.Id, contact.Queue.Model.Id, waited));
            EndCallbacksFor(contact);
        }
        else
        {
            Dial(offer);
        }

        Review(agent);
    }

    /// <summary>Ends an offer that the agent's side does not know to be over.</summary>
    /// <param name="offer">Which.</param>
    /// <param name="ending">How.</param>
    /// <param name="then">What the agent is there for from now on; null: as before.</param>
    private void Withdraw(Offer offer, OfferEnding ending, Presence? then = null)
    {
        _effects.Add(new WithdrawOffer(offer.Id, offer.Agent.Id));
        EndOffer(offer, ending, then);
    }

    /// <summary>Withdraws offers of one contact, or of one agent.</summary>
    private void WithdrawAll(List<Offer> offers, OfferEnding ending = OfferEnding.Withdrawn)
    {
        foreach (var offer in offers.ToArray())
        {
            Withdraw(offer, ending);
        }
    }

    private void EndOffer(Offer offer, OfferEnding ending, Presence? then = null)
    {
        var (contact, agent) = (offer.Contact, offer.Agent);
        Tell(new OfferEnded(_now.Wall, contact.Interaction, offer.Id, agent.Id, ending));
        if (ending == OfferEnding.TimedOut && contact.Queue.Model.Policy.AtOnce == 1 && agent.IsReady)
        {
            then = Presence.Pause(PauseReason.NotAnswering);
        }

        if (then is not null && agent.Offers is [var other, ..])
        {
            // Whoever goes has refused what else was being offered.
            Withdraw(other, OfferEnding.Rejected, then);
        }

        Say(agent, then ?? agent.Presence);
        if (ending != OfferEnding.Withdrawn && contact is { IsOffered: false } && Find(contact.Interaction, ContactStage.Waiting) == contact)
        {
            AfterFailedOffer(contact);
        }

        if (then is not null)
        {
            LeaveAllHopeless();
        }
    }

    private void AfterFailedOffer(Contact contact)
    {
        if (contact.HoldCause == HoldCause.Continuation)
        {
            // It came past the menu for this one agent; now it goes the way it would have gone.
            Turn(contact, QueueExit.NoAgents);
        }
        else
        {
            LeaveIfHopeless(contact);
        }
    }
}
