using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Leaving a queue without an agent, or not being let in.</summary>
public sealed partial class Router
{
    private void Leave(InteractionId interaction)
    {
        if (!_state.Contacts.TryGetValue(interaction, out var contact))
        {
            return;
        }

        if (!contact.IsWaiting)
        {
            EndConversation(contact);
            return;
        }

        if (contact.Callback is not null)
        {
            EndCallback(contact, CallbackEnding.Cancelled);
            return;
        }

        WithdrawAll(contact.Offers);
        Tell(new InteractionAbandoned(
            _now.Wall,
            interaction,
            contact.Queue.Model.Id,
            _now.Uptime - contact.Entered,
            contact.Channel,
            contact.Customer));
    }

    /// <summary>Leaves the queue for something better than waiting.</summary>
    private void LeaveFor(Contact contact, string exit)
    {
        WithdrawAll(contact.Offers);
        Tell(new InteractionUnserved(_now.Wall, contact.Interaction, contact.Queue.Model.Id, exit));
    }

    private void Stop()
    {
        _stopping = true;
        LeaveAllHopeless();
    }

    private void LeaveAllHopeless()
    {
        foreach (var queue in _state.QueueOrder)
        {
            if (_stopping || _state.IsClosedByHand || !IsStaffed(queue, queue.Model.Stay))
            {
                foreach (var contact in queue.Everybody.Contacts.ToArray())
                {
                    LeaveIfHopeless(contact);
                }
            }
        }
    }

    /// <summary>A phone that rings may still be answered: a contact being offered is left alone until the offer ends.</summary>
    private void LeaveIfHopeless(Contact contact)
    {
        if (contact is { IsOffered: false, Callback: null } && WhyHopeless(contact) is { } exit)
        {
            Turn(contact, exit);
        }
    }

    /// <summary>Gives a waiting contact back to where it came from.</summary>
    private void Turn(Contact contact, QueueExit exit) =>
        TellUnserved(contact.Interaction, contact.Queue.Model.Id, exit);

    /// <summary>Why a contact need not wait any longer, or null. What need not be answered at once waits however long it takes (R19).</summary>
    private QueueExit? WhyHopeless(Contact contact) =>
        !ChannelStandard.IsLive(contact.Channel) ? null
        : _stopping && contact.Channel == Channel.Voice ? QueueExit.Stopping
        : _state.IsClosedByHand && !IsGiven(contact) ? QueueExit.Closed
        : !IsAttended(contact) ? QueueExit.NoAgents
        : _now.Uptime - contact.Entered >= contact.Queue.Model.LongestWait ? QueueExit.WaitedTooLong
        : null;

    /// <summary>True while it waits for the agent a supervisor chose for it, who is there: so it may in a closed branch, as a conversation goes on in it.</summary>
    private static bool IsGiven(Contact contact) =>
        contact is { HoldCause: HoldCause.Given, HeldFor: { } agent } && agent.IsThereFor(contact);

    /// <summary>True while somebody is there who may come to serve it: the agent it is kept for, or those of its queue.</summary>
    private bool IsAttended(Contact contact) =>
        contact.HeldFor?.IsThereFor(contact) == true || IsStaffed(contact.Queue, contact.Queue.Model.Stay);

    /// <summary>Why a queue takes nobody of a channel now, or null. What need not be answered at once is taken at any hour (R19), and what is written outlives the service.</summary>
    private QueueExit? Refusal(WaitingQueue queue, Channel channel) =>
        _stopping && channel == Channel.Voice ? QueueExit.Stopping
        : ChannelStandard.IsLive(channel) && WhyNotLive(queue) is { } exit ? exit
        : queue.IsFull ? QueueExit.Full
        : null;

    private QueueExit? WhyNotLive(WaitingQueue queue) =>
        !IsOpen(queue) ? QueueExit.Closed
        : !IsStaffed(queue, queue.Model.Join) ? QueueExit.NoAgents
        : null;

    private bool IsOpen(WaitingQueue queue) =>
        !_state.IsClosedByHand && queue.Model.Hours?.IsOpen(_now.Wall) != false;

    private bool IsStaffed(WaitingQueue queue, StaffRule rule)
    {
        if (rule == StaffRule.Nobody)
        {
            return true;
        }

        foreach (var agent in _state.AgentOrder)
        {
            if (agent.Serves(queue) && (rule == StaffRule.SignedIn ? agent.IsSignedIn : agent.IsReady))
            {
                return true;
            }
        }

        return false;
    }

    private void TellUnserved(InteractionId interaction, QueueId queue, QueueExit exit)
    {
        Tell(new InteractionUnserved(_now.Wall, interaction, queue, QueueExitName.Of(exit)));
        _effects.Add(new LeaveQueue(interaction, queue, exit));
    }
}
