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
            case ProfilesMerged { Survivor: var customer }:
                _state.Apply(fact, _now);
                PutOffCallbacks(customer);
                break;
            case ProfilesUnmerged:
                _state.Apply(fact, _now);
                SeekForCallbacks();
                break;
            default:
                _state.Apply(fact, _now);
                break;
        }
    }

    /// <summary>
    /// Who the customer is turned out while they wait already: as at the door they have the place they had before, and are
    /// kept for the agent who knows them. Whoever they were taken for may be called again.
    /// </summary>
    private void Recognise(Contact contact, InteractionAttributed fact)
    {
        var place = PlaceGivenBack(fact.CustomerId, contact.Channel, contact.Asked, contact.Queue);
        var since = place < contact.Since ? place.Value : contact.Since;
        _state.Apply(fact, _now);
        SeekForCallbacks();
        PutOffCallbacks(fact.CustomerId);
        if (contact is { HeldFor: null, IsOffered: false })
        {
            var hold = HoldFor(contact.Queue, contact.Channel, fact.CustomerId, personal: null);
            if (hold is not null || since != contact.Since)
            {
                Queue(contact.Interaction, contact.Queue, contact.Channel, contact.Customer, contact.Priority, since, hold);
            }
        }
    }
}
