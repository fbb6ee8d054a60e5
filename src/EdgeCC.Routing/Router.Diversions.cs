using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Going to another queue.</summary>
public sealed partial class Router
{
    /// <summary>The queue a contact that asks for <paramref name="queue"/> is led to when there are too many, or too long a wait.</summary>
    private WaitingQueue Overflow(WaitingQueue queue, Channel channel)
    {
        for (var hop = 0; hop < Diversion.MostHops; hop++)
        {
            var to = queue.Model.Diversions.FirstOrDefault(diversion => Overflows(queue, diversion))?.To;
            if (to is not { } id || !_state.Queues.TryGetValue(id, out var next) || Refusal(next, channel) is not null)
            {
                return queue;
            }

            queue = next;
        }

        return queue;
    }

    private bool Overflows(WaitingQueue queue, Diversion diversion) =>
        queue.Waiting >= diversion.FromWaiting
        || (diversion.FromLongestWait is { } wait
            && queue.Everybody.Contacts.Any(contact => contact.Callback is null && _now.Uptime - contact.Entered >= wait));

    private void DivertInTime(Contact contact)
    {
        var waited = _now.Uptime - contact.Entered;
        var due = contact.DiversionsAhead.FirstOrDefault(diversion => waited >= diversion.After);
        if (due is null)
        {
            return;
        }

        if (contact.IsOffered || !TryMove(contact, due.To))
        {
            // A phone that rings may still be answered, and another queue may open: asked again as soon as it may matter.
            _state.Agenda.Set(new RoutingDeadline.DiversionDue(contact), _now.In(contact.Queue.Model.RingTimeout));
        }
    }

    /// <summary>Moves a waiting contact to another queue, where it keeps its place; false where that queue takes nobody.</summary>
    private bool TryMove(Contact contact, QueueId to, ContactHold? hold = null)
    {
        if (!_state.Queues.TryGetValue(to, out var queue) || !Admits(queue, contact))
        {
            return false;
        }

        WithdrawAll(contact.Offers);
        Queue(contact.Interaction, queue, contact.Channel, contact.Customer, contact.Priority, contact.Since, hold);
        if (hold is null)
        {
            LeaveIfHopeless(_state.Contacts[contact.Interaction]);
        }

        return true;
    }

    /// <summary>True where a contact that is here already may go to a queue; back to its own it always may.</summary>
    private bool Admits(WaitingQueue queue, Contact contact) =>
        queue == contact.Queue || Refusal(queue, contact.Channel) is null;
}
