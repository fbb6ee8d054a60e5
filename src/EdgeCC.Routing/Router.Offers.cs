using System.Globalization;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Policies;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Offering contacts to agents, and what becomes of the offers.</summary>
public sealed partial class Router
{
    /// <summary>For how long an agent who refused a contact is not asked again for that one.</summary>
    public static readonly TimeSpan RefusalLasts = TimeSpan.FromSeconds(30);

    /// <summary>For how long a registered phone that could not be reached keeps its agent from being offered anything.</summary>
    public static readonly TimeSpan PhoneDoubtedFor = TimeSpan.FromMinutes(1);

    /// <summary>Offers the oldest contact that anybody ready can take, over all queues, until there is none.</summary>
    private void Assign(Random random)
    {
        while (!_stopping && _waiting.Count > 0)
        {
            AgentState[] ready = [.. _agents.Values.Where(agent => agent.IsReady)];
            var contact = _queues.Values
                .Select(queue => OldestFor(ready, queue))
                .Where(oldest => oldest is not null)
                .MinBy(oldest => oldest!.Ticket);
            if (contact is null)
            {
                return;
            }

            Offer(contact, [.. ready.Where(agent => CanTake(agent, contact))], random);
        }
    }

    private static WaitingContact? OldestFor(AgentState[] ready, WaitingQueue queue)
    {
        AgentState[] serving = [.. ready.Where(agent => agent.Serves(queue))];
        return serving.Length == 0
            ? null
            : queue.Contacts.FirstOrDefault(contact => !contact.IsOffered && serving.Any(agent => CanTake(agent, contact)));
    }

    private static bool CanTake(AgentState agent, WaitingContact contact) =>
        agent.Serves(contact.Queue) && !contact.RefusedBy.Contains(agent.Id);

    private void Offer(WaitingContact contact, AgentState[] candidates, Random random)
    {
        var chosen = _policy.Choose(
            [.. candidates.Select(agent => new AgentCandidate(agent.Id, _now.Uptime - agent.IdleSince))], random);
        var agent = _agents[chosen.Agent];
        var queue = contact.Queue.Model;
        var offer = new Offer(new OfferId(++_offersMade), contact, agent);
        _offers.Add(offer.Id, offer);
        contact.Offer = offer;
        agent.Offer = offer;
        var reason = string.Create(
            CultureInfo.InvariantCulture,
            $"{_policy.Name}: {chosen.Idle.TotalSeconds:0} s, of {candidates.Length} ready with skill {queue.Skill}");
        Tell(new InteractionOffered(_now.Wall, contact.Interaction, offer.Id, queue.Id, agent.Id, reason));
        Change(agent, agent.Standing with { Status = AgentStatus.Offered });
        _effects.Add(new OfferToAgent(offer.Id, contact.Interaction, queue.Id, agent.Id, agent.Extension!.Value));
        _agenda.Set(new RoutingDeadline.RingTimeout(offer), _now.In(queue.RingTimeout));
    }

    private void Accept(Offer offer)
    {
        var contact = offer.Contact;
        var waited = _now.Uptime - contact.Entered;
        Remove(contact);
        contact.Queue.On(LocalDay(_now.Wall)).CountAnswered(waited, contact.Queue.Model.ServiceLevelTarget);
        _effects.Add(new ConnectToAgent(offer.Id, contact.Interaction, offer.Agent.Id, waited));
        EndOffer(offer, OfferEnding.Accepted);
        Tell(new InteractionConnected(
            _now.Wall, contact.Interaction, offer.Agent.Id, contact.Queue.Model.Id, waited));
    }

    /// <summary>Ends an offer that the agent's side does not know to be over.</summary>
    private void Withdraw(Offer offer, OfferEnding ending)
    {
        _effects.Add(new WithdrawOffer(offer.Id, offer.Agent.Id));
        EndOffer(offer, ending);
    }

    private void EndOffer(Offer offer, OfferEnding ending)
    {
        var (contact, agent) = (offer.Contact, offer.Agent);
        _offers.Remove(offer.Id);
        _agenda.Clear(new RoutingDeadline.RingTimeout(offer));
        contact.Offer = null;
        agent.Offer = null;
        Tell(new OfferEnded(_now.Wall, contact.Interaction, offer.Id, agent.Id, ending));
        if (ending is OfferEnding.Rejected or OfferEnding.Busy)
        {
            contact.RefusedBy.Add(agent.Id);
            _agenda.Set(new RoutingDeadline.RefusalEnd(contact, agent.Id), _now.In(RefusalLasts));
        }

        AfterOffer(agent, contact, ending);
        if (_waiting.ContainsKey(contact.Interaction))
        {
            LeaveIfHopeless(contact);
        }
    }

    private void AfterOffer(AgentState agent, WaitingContact contact, OfferEnding ending)
    {
        switch (ending)
        {
            case OfferEnding.Accepted:
                BeginConversation(agent, contact);
                break;
            case OfferEnding.TimedOut:
                PauseFor(agent, PauseReason.NotAnswering);
                break;
            case OfferEnding.Unreachable:
                DoubtPhone(agent);
                break;
            default:
                Settle(agent);
                break;
        }
    }

    /// <summary>A phone that stays registered never reports back, so nothing but time would make its agent ready again.</summary>
    private void DoubtPhone(AgentState agent)
    {
        PauseFor(agent, PauseReason.PhoneUnreachable);
        _agenda.Set(new RoutingDeadline.PhoneRetry(agent), _now.In(PhoneDoubtedFor));
    }

    private void TryPhoneAgain(AgentState agent)
    {
        if (agent.Standing is { Status: AgentStatus.Paused, Reason: PauseReason.PhoneUnreachable })
        {
            Settle(agent);
        }
    }

    private void BeginConversation(AgentState agent, WaitingContact contact)
    {
        _conversations.Add(contact.Interaction, agent);
        agent.WrapUp = contact.Queue.Model.WrapUp;
        Change(agent, agent.Standing with { Status = AgentStatus.Talking });
    }

    private void EndConversation(InteractionId interaction)
    {
        if (!_conversations.Remove(interaction, out var agent))
        {
            return;
        }

        if (agent.Wish == AgentWish.SignOut || agent.WrapUp <= TimeSpan.Zero)
        {
            Settle(agent);
            return;
        }

        Change(agent, agent.Standing with { Status = AgentStatus.WrapUp });
        _agenda.Set(new RoutingDeadline.WrapUpEnd(agent), _now.In(agent.WrapUp));
    }
}
