using EdgeCC.Model.Facts;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>What Contacts tells of customers while they are here.</summary>
public sealed partial class Router
{
    /// <summary>True for a fact of another core that the router goes by: who wrote last, who a customer is.</summary>
    public static bool Heeds(Fact fact) =>
        fact is MessageReceived or MessageSent or InteractionAttributed or ProfilesMerged or ProfilesUnmerged;

    private void Hear(Fact fact)
    {
        switch (fact)
        {
            case InteractionAttributed { InteractionId: var id } attributed
                when Find(id, ContactStage.Waiting) is { Callback: null } contact:
                Recognise(contact, attributed);
                break;
            case InteractionAttributed or ProfilesMerged or ProfilesUnmerged:
                TakeWhoIsWho(fact);
                break;
            default:
                _state.Apply(fact, _now);
                break;
        }
    }

    /// <summary>
    /// Who the customer is turned out while they wait already: as at the door they have the place they had before, and are
    /// kept for the agent who knows them.
    /// </summary>
    private void Recognise(Contact contact, InteractionAttributed fact)
    {
        // Looked up first: whoever waits is not listed as having given up.
        var place = PlaceGivenBack(fact.CustomerId, contact.Channel, contact.Asked, contact.Queue);
        var since = place < contact.Since ? place.Value : contact.Since;
        TakeWhoIsWho(fact);
        if (contact is { HeldFor: null, IsOffered: false })
        {
            var hold = HoldFor(contact.Queue, contact.Channel, fact.CustomerId, personal: null);
            if (hold is not null || since != contact.Since)
            {
                Queue(contact.Interaction, contact.Queue, contact.Channel, contact.Customer, contact.Priority, since, hold);
            }
        }
    }

    /// <summary>Two contacts may be one customer's now, or no longer: who is on the line is not called.</summary>
    private void TakeWhoIsWho(Fact fact)
    {
        _state.Apply(fact, _now);
        PutOffCallbacks(_state.Customers.Callbacks);
        SeekForCallbacks();
    }
}
