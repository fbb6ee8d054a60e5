using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Where in line: in the queue, or in front of one agent.</summary>
internal sealed partial class RoutingState
{
    /// <summary>Puts a contact into its queue, at its place.</summary>
    private void Stand(Contact contact, TimeSpan at)
    {
        contact.Stage = ContactStage.Waiting;
        Customers.NoteCaller(contact);
        Place(contact, at);
        PutInLine(contact);
    }

    private void Place(Contact contact, TimeSpan at)
    {
        var queue = contact.Queue;
        contact.Rank = RankOf(contact);
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

    private TimeSpan RankOf(Contact contact) => contact.IsContinuation
        ? TimeSpan.MinValue
        : RankOf(contact.Queue, contact.Channel, contact.Priority, contact.Since);

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

    /// <param name="contact">Who.</param>
    /// <param name="seeks">False where every agent is about to look at everybody anyway.</param>
    private void PutInLine(Contact contact, bool seeks = true)
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

        if (seeks)
        {
            Seekers.Add(contact);
        }
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

    /// <summary>More agents may take a waiting contact than before.</summary>
    public void SeekAgain(Contact contact)
    {
        if (contact is { IsWaiting: true, IsOffered: false })
        {
            Seekers.Add(contact);
        }
    }

    private void EndHold(Contact contact)
    {
        _expiries.Clear(new Expiry.Hold(contact));
        TakeOffLine(contact);
        contact.Queue.Everybody.Remove(contact);
        contact.HeldFor = null;
        contact.Rank = RankOf(contact);
        contact.Queue.Everybody.Add(contact);
        if (!contact.IsOffered)
        {
            PutInLine(contact);
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
}
