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
}
