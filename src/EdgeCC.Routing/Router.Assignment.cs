using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Decisions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>
/// Bringing contacts and agents together. Between two events nobody waits whom a free agent could take; so after an event
/// only those have to be looked at for whom it changed something: agents who can take more than before (Openings) and
/// contacts that more agents may take than before (Seekers).
/// </summary>
public sealed partial class Router
{
    private readonly Shortlist _shortlist = new();
    private readonly List<AgentState> _idle = [];

    /// <summary>Offers whoever's turn it is, over all queues, until nobody is left whom anybody could take.</summary>
    private void Assign(Random random)
    {
        while (!_stopping && WhoseTurn(random) is { } contact)
        {
            Offer(contact);
        }
    }

    /// <summary>The first of all who wait and whom somebody can take now; those who can are on the shortlist.</summary>
    private Contact? WhoseTurn(Random random)
    {
        var next = FirstForOpenings();
        while (_state.Seekers.First is { } seeker && (next is null || Line.Compare(seeker, next) < 0))
        {
            if (FindCandidates(seeker, random))
            {
                return seeker;
            }

            if (InterruptedFor(seeker) is { } agent)
            {
                _shortlist.Add(agent, seeker.Queue.Model.Policy, _now.Uptime, random);
                return FirstCallerFor(agent);
            }

            _state.Seekers.Remove(seeker);
            WatchHours(seeker);
        }

        if (next is not null)
        {
            FindCandidates(next, random);
        }

        return next;
    }

    private Contact? FirstForOpenings()
    {
        Contact? first = null;
        foreach (var agent in _state.Openings)
        {
            // Whoever has joined a line since is among the seekers.
            if (agent.NextUp is not { IsWaiting: true, IsOffered: false } || !CanTake(agent, agent.NextUp))
            {
                agent.NextUp = FirstFor(agent);
            }

            if (agent.NextUp is not { } contact)
            {
                _idle.Add(agent);
            }
            else if (first is null || Line.Compare(contact, first) < 0)
            {
                first = contact;
            }
        }

        foreach (var agent in _idle)
        {
            _state.Openings.Remove(agent);
        }

        _idle.Clear();
        return first;
    }

    /// <summary>The first of all who wait and whom this agent can take.</summary>
    private Contact? FirstFor(AgentState agent)
    {
        var first = FirstIn(agent.Held, agent, null);
        foreach (var channel in ChannelStandard.All)
        {
            if (!agent.HasRoomFor(channel))
            {
                continue;
            }

            foreach (var queue in _state.QueueOrder)
            {
                for (var ring = agent.Reach[queue.Index]; queue.Unoffered > 0 && ring < queue.Model.Rings.Length; ring++)
                {
                    first = FirstIn(queue.LineOf(ring, channel), agent, first);
                }
            }
        }

        return first;
    }

    /// <summary>The first in line whom the agent can take, if it comes before <paramref name="other"/>; otherwise that one.</summary>
    private Contact? FirstIn(Line line, AgentState agent, Contact? other, bool callersOnly = false)
    {
        for (var place = 0; place < line.Count; place++)
        {
            var contact = line[place];
            if (other is not null && Line.Compare(other, contact) < 0)
            {
                break;
            }

            if (CanTake(agent, contact) && !(callersOnly && IsNoCaller(contact)))
            {
                return contact;
            }
        }

        return other;
    }

    /// <summary>Puts on the shortlist whoever can take a contact now; false where nobody can.</summary>
    private bool FindCandidates(Contact contact, Random random)
    {
        _shortlist.Clear();
        var policy = contact.Queue.Model.Policy;
        if (contact.HeldFor is { } holder)
        {
            if (_state.CanBeReached(holder) && CanTake(holder, contact))
            {
                _shortlist.Add(holder, policy, _now.Uptime, random);
            }

            return _shortlist.Count > 0;
        }

        for (var agent = _state.Open.From(0); agent is not null; agent = _state.Open.From(agent.Order + 1))
        {
            if (CanTake(agent, contact))
            {
                _shortlist.Add(agent, policy, _now.Uptime, random);
            }
        }

        return _shortlist.Count > 0;
    }

    private bool CanTake(AgentState agent, Contact contact, bool despiteOffers = false) =>
        !contact.RefusedBy.Contains(agent)
        && (contact.Callback is null || MayCall(contact))
        && (contact.HeldFor is null
            ? agent.IsReady && agent.Reach[contact.Queue.Index] <= contact.Ring && agent.HasRoomFor(contact.Channel, despiteOffers)
            : contact.HeldFor == agent && agent.IsThereFor(contact) && HasRoomForHeld(agent, contact, despiteOffers));

    private static bool HasRoomForHeld(AgentState agent, Contact contact, bool despiteOffers) =>
        contact.IsContinuation
            ? HasRoomForOwn(agent, contact.Channel, contact.Customer, despiteOffers)
            : agent.HasRoomFor(contact.Channel, despiteOffers);

    /// <summary>A customer who is already in conversation with the agent is no second one, so only the phone must be free (R2).</summary>
    private static bool HasRoomForOwn(AgentState agent, Channel channel, CustomerId? customer, bool despiteOffers) =>
        channel == Channel.Voice
            ? agent.NeedsPhone
                && (despiteOffers || agent.Offers.Count == 0)
                && !agent.Work.Exists(work => work.Channel == Channel.Voice && !IsDoneWith(work, customer))
            : agent.HasRoomFor(channel, despiteOffers);

    /// <summary>A call that broke off: the customer rings again while the agent still writes down the first one.</summary>
    private static bool IsDoneWith(Contact work, CustomerId? customer) =>
        work.Stage == ContactStage.WrapUp && work.Customer == customer;

    /// <summary>
    /// A caller who comes goes before one who is yet to be called and before an e-mail: such offers are withdrawn, where the
    /// agent allows it. Those who wait already do not interrupt, or a callback would never have its turn while anybody waits.
    /// </summary>
    private AgentState? InterruptedFor(Contact caller)
    {
        if (IsNoCaller(caller) || caller.Joined != _now.Uptime)
        {
            return null;
        }

        var agent = _state.Offers.Values
            .Where(offer => IsInterruptible(offer.Agent) && _state.CanBeReached(offer.Agent) && CanTake(offer.Agent, caller, despiteOffers: true))
            .MaxBy(offer => offer.Id.Value)?.Agent;
        if (agent is not null)
        {
            WithdrawAll(agent.Offers);
        }

        return agent;
    }

    private static bool IsInterruptible(AgentState agent) =>
        agent.Offers.TrueForAll(offer => agent.IsInterruptible(offer.Contact));

    private static bool IsNoCaller(Contact contact) => contact.Channel != Channel.Voice || contact.Callback is not null;

    /// <summary>The first caller in line whom this agent can take: whoever came before the one who interrupts is not overtaken.</summary>
    private Contact? FirstCallerFor(AgentState agent)
    {
        var first = FirstIn(agent.Held, agent, null, callersOnly: true);
        foreach (var queue in _state.QueueOrder)
        {
            for (var ring = agent.Reach[queue.Index]; ring < queue.Model.Rings.Length; ring++)
            {
                first = FirstIn(queue.LineOf(ring, Channel.Voice), agent, first, callersOnly: true);
            }
        }

        return first;
    }
}
