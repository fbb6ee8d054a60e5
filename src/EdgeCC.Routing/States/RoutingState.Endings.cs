using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts that are over without an agent, and what does not survive a restart.</summary>
internal sealed partial class RoutingState
{
    private void Take(InteractionAbandoned fact, TimeSpan at)
    {
        if (Contacts.TryGetValue(fact.InteractionId, out var contact))
        {
            contact.Queue.On(LocalDay(fact.At)).CountAbandoned();
            contact.Queue.Patience.Take(fact.Waited, abandoned: true);
            NoteAbandoned(contact, at);
            Forget(contact.Interaction);
        }
    }

    /// <summary>Whom a queue gave back came in vain, and is listed as one who gave up; not who is to be called or served elsewhere.</summary>
    private void Take(InteractionUnserved fact, TimeSpan at)
    {
        if (Contacts.TryGetValue(fact.InteractionId, out var contact))
        {
            if (fact.Exit is not (QueueExitName.Callback or QueueExitName.Elsewhere))
            {
                NoteAbandoned(contact, at);
            }

            Forget(contact.Interaction);
        }
    }

    private void NoteAbandoned(Contact contact, TimeSpan at)
    {
        if (contact is { Customer: { } customer, IsWaiting: true, Callback: null })
        {
            Abandoned.Add(new AbandonedContact(
                contact.Interaction,
                customer,
                contact.Queue.Model.Id,
                contact.Asked,
                contact.Channel,
                at,
                contact.Since,
                at - contact.Entered));
        }
    }

    /// <summary>
    /// While the router works it is told of an end before the fact is; so this one only means something where it comes
    /// from a run that broke off, or from before there were facts of its own for it.
    /// </summary>
    private void Take(InteractionEnded fact, TimeSpan at)
    {
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact) || contact.Stage == ContactStage.WrapUp)
        {
            return;
        }

        if (fact.Outcome == InteractionOutcome.Abandoned && contact.IsWaiting)
        {
            contact.Queue.On(LocalDay(fact.At)).CountAbandoned();
            NoteAbandoned(contact, at);
        }

        Customers.ForgetConversation(contact);
        TakeFromAgent(contact, at);
        Forget(contact.Interaction);
    }

    /// <summary>Forgets a contact wherever it waits; one that an agent has is taken from them first.</summary>
    private void Forget(InteractionId interaction)
    {
        if (!Contacts.Remove(interaction, out var contact))
        {
            return;
        }

        ForgetCallback(contact);
        foreach (var offer in contact.Offers.ToArray())
        {
            Drop(offer);
        }

        if (contact.IsWaiting)
        {
            LeaveQueue(contact);
        }
    }

    /// <summary>
    /// Calls do not survive a restart, so whoever was offered, in conversation by voice or in wrap-up is free again, and
    /// callers who waited have lost their call but not their place. What is written goes on where it was; who waits for a word
    /// next waits anew, since nobody could write meanwhile.
    /// </summary>
    private void LoseWhatARestartLoses(TimeSpan at)
    {
        foreach (var contact in ContactOrder.ToArray())
        {
            foreach (var offer in contact.Offers.ToArray())
            {
                Drop(offer);
            }

            if (contact.Stage == ContactStage.WrapUp)
            {
                Finish(contact, at, handled: false);
            }
            else if (contact.Callback is not null)
            {
                LoseCallbackInProgress(contact, at);
            }
            else if (contact.Channel == Channel.Voice)
            {
                NoteAbandoned(contact, at);
                Customers.ForgetConversation(contact);
                TakeFromAgent(contact, at);
                Forget(contact.Interaction);
            }
            else if (contact.IsWaiting)
            {
                TakeOffLine(contact);
                PutInLine(contact);
            }
            else if (contact.UnansweredSince is not null)
            {
                Await(contact, at);
            }
        }
    }
}
