using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Entering a queue, standing in it, and leaving it without an agent.</summary>
public sealed partial class Router
{
    private void Enter(InteractionEnteredQueue entered)
    {
        if (_waiting.ContainsKey(entered.Interaction) || _conversations.ContainsKey(entered.Interaction))
        {
            return;
        }

        if (!_queues.TryGetValue(entered.Queue, out var queue))
        {
            // A queue that a new configuration no longer has is one that nobody serves.
            TellUnserved(entered.Interaction, entered.Queue, QueueExit.NoAgents);
        }
        else if (Refusal(queue) is { } exit)
        {
            TellUnserved(entered.Interaction, entered.Queue, exit);
        }
        else
        {
            Admit(new WaitingContact(entered.Interaction, queue, entered.Channel, ++_tickets, _now.Uptime));
        }
    }

    private void Admit(WaitingContact contact)
    {
        var queue = contact.Queue;
        _waiting.Add(contact.Interaction, contact);
        queue.Add(contact);
        Tell(new InteractionQueued(_now.Wall, contact.Interaction, queue.Model.Id, queue.PositionOf(contact)));
        WatchLimit(contact);

        // Due at once, but after the first attempt to find an agent: whoever is offered straight away hears no position.
        _agenda.Set(new RoutingDeadline.Announcement(contact), _now.Uptime);
    }

    private void WatchLimit(WaitingContact contact)
    {
        var deadline = new RoutingDeadline.WaitLimit(contact);
        _agenda.Clear(deadline);
        if (contact.Queue.Model.LongestWait is { } longest)
        {
            _agenda.Set(deadline, contact.Entered + longest);
        }
    }

    private void Announce(WaitingContact contact)
    {
        if (!contact.IsOffered)
        {
            _effects.Add(new AnnouncePosition(contact.Interaction, contact.Queue.PositionOf(contact)));
        }

        if (contact.Queue.Model.AnnounceEvery > TimeSpan.Zero)
        {
            _agenda.Set(new RoutingDeadline.Announcement(contact), _now.In(contact.Queue.Model.AnnounceEvery));
        }
    }

    private void Leave(InteractionId interaction)
    {
        if (_waiting.TryGetValue(interaction, out var contact))
        {
            contact.Queue.On(LocalDay(_now.Wall)).CountAbandoned();
            Remove(contact);
            if (contact.Offer is { } offer)
            {
                Withdraw(offer, OfferEnding.Withdrawn);
            }
        }
        else
        {
            EndConversation(interaction);
        }
    }

    private void Stop()
    {
        _stopping = true;
        LeaveAllHopeless();
    }

    private void LeaveAllHopeless()
    {
        foreach (var contact in _waiting.Values.ToArray())
        {
            LeaveIfHopeless(contact);
        }
    }

    /// <summary>A phone that rings may still be answered: a contact being offered is left alone until the offer ends.</summary>
    private void LeaveIfHopeless(WaitingContact contact)
    {
        if (!contact.IsOffered && WhyHopeless(contact) is { } exit)
        {
            Remove(contact);
            TellUnserved(contact.Interaction, contact.Queue.Model.Id, exit);
        }
    }

    private QueueExit? WhyHopeless(WaitingContact contact) =>
        _stopping ? QueueExit.Stopping
        : !IsServed(contact.Queue) ? QueueExit.NoAgents
        : _now.Uptime - contact.Entered >= contact.Queue.Model.LongestWait ? QueueExit.WaitedTooLong
        : null;

    /// <summary>Why a queue takes nobody now, or null.</summary>
    private QueueExit? Refusal(WaitingQueue queue) =>
        _stopping ? QueueExit.Stopping
        : !IsServed(queue) ? QueueExit.NoAgents
        : queue.IsFull ? QueueExit.Full
        : null;

    /// <summary>True while somebody with the skill is signed in. The paused count: they come back.</summary>
    private bool IsServed(WaitingQueue queue) => _agents.Values.Any(agent => agent.IsSignedIn && agent.Serves(queue));

    private void Remove(WaitingContact contact)
    {
        _waiting.Remove(contact.Interaction);
        contact.Queue.Remove(contact);
        _agenda.Clear(new RoutingDeadline.Announcement(contact));
        _agenda.Clear(new RoutingDeadline.WaitLimit(contact));
        foreach (var agent in contact.RefusedBy)
        {
            _agenda.Clear(new RoutingDeadline.RefusalEnd(contact, agent));
        }
    }

    private void TellUnserved(InteractionId interaction, QueueId queue, QueueExit exit)
    {
        Tell(new InteractionUnserved(_now.Wall, interaction, queue, QueueExitName.Of(exit)));
        _effects.Add(new LeaveQueue(interaction, queue, exit));
    }
}
