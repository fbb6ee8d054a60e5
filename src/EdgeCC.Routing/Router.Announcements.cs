using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Telling those who wait where they stand.</summary>
public sealed partial class Router
{
    private void Announce(Contact contact)
    {
        if (!contact.IsOffered)
        {
            _effects.Add(new AnnouncePosition(
                contact.Interaction, contact.Queue.Everybody.PositionOf(contact), ExpectedWait(contact)));
        }

        if (contact.Queue.Model.AnnounceEvery > TimeSpan.Zero)
        {
            _state.Agenda.Set(new RoutingDeadline.Announcement(contact), _now.In(contact.Queue.Model.AnnounceEvery));
        }
    }

    /// <summary>
    /// The work in front of the contact, shared among the agents who may take it. In front are those of its own queue
    /// and, as the oldest comes first across queues, those of other queues in the part in which they share agents. As
    /// the wait goes on some in front give up: with patience θ, w of work takes θ ln(1 + w/θ).
    /// </summary>
    /// <remarks>
    /// Measured in simulation, over those who were answered: with ten agents nine in ten announcements are off by no more
    /// than a minute or half of the wait (one queue, shared agents, priority, chats; with patience 19 in 20), a fifth to a
    /// half of the wait on average, and 2 to 10 % too long. Weaker where one queue's agents all serve a busier one (8 in 10,
    /// 15 % too long) and with two agents (6 in 10), where chance has the word. Contacts of higher priority who are yet to
    /// come, and agents who are yet to come or go, are not in it.
    /// </remarks>
    private TimeSpan? ExpectedWait(Contact contact)
    {
        var queue = contact.Queue;
        var agents = _state.AgentOrder.Count(agent => agent.IsReady && agent.Reach[queue.Index] <= contact.Ring);
        if (agents == 0 || queue.HandlingTime.Mean is not { } own)
        {
            return null;
        }

        var work = own * queue.Everybody.PositionOf(contact);
        foreach (var other in _state.QueueOrder)
        {
            if (other != queue && other.Everybody.Count > 0)
            {
                work += (other.HandlingTime.Mean ?? own)
                    * other.Everybody.CountUpTo(contact.Rank) * _state.Staff.ShareOf(other, queue);
            }
        }

        var wait = work / agents;
        return queue.Patience.Mean is { } patience ? patience * Math.Log(1 + (wait / patience)) : wait;
    }
}
