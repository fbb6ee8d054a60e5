using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>What Contacts has told that matters here: who wrote last, and who a customer is.</summary>
internal sealed partial class RoutingState
{
    private void TakeFromContacts(Fact fact, TimeSpan at)
    {
        switch (fact)
        {
            case MessageReceived { InteractionId: var id } when Contacts.TryGetValue(id, out var contact):
                if (contact is { Stage: ContactStage.Connected, Channel: not Channel.Voice, UnansweredSince: null })
                {
                    Await(contact, at);
                }

                break;
            case MessageSent { InteractionId: var id, AgentId: not null } when Contacts.TryGetValue(id, out var contact):
                Await(contact, null);
                break;
            case InteractionAttributed { InteractionId: var id } attributed when Contacts.TryGetValue(id, out var contact):
                Take(attributed, contact);
                break;
            case ProfilesMerged merged:
                Customers.Profiles.Merge(merged.MergeId, merged.Survivor, merged.Absorbed);
                StrikeIfWaiting(merged.Survivor);
                break;
            case ProfilesUnmerged unmerged:
                Customers.Profiles.Unmerge(unmerged.MergeId);
                break;
        }
    }

    /// <summary>Whoever it is, they have waited, talked and asked to be called as this customer all the time.</summary>
    private void Take(InteractionAttributed fact, Contact contact)
    {
        Customers.Forget(contact);
        contact.Customer = fact.CustomerId;
        Customers.Note(contact);
        if (contact.IsWaiting)
        {
            Abandoned.Remove(fact.CustomerId);
        }
    }

    /// <summary>Who gave up as one profile and waits as another has come back.</summary>
    private void StrikeIfWaiting(CustomerId customer)
    {
        if (Abandoned.Find(customer) is not null
            && ContactOrder.Any(contact => contact is { IsWaiting: true, Customer: { } waits } && Customers.Profiles.AreSame(waits, customer)))
        {
            Abandoned.Remove(customer);
        }
    }
}
