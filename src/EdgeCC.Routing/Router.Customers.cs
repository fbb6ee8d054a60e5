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
        _state.Apply(fact, _now);
        if (fact is InteractionAttributed { InteractionId: var id } && Find(id, ContactStage.Waiting) is { } contact)
        {
            PreferWhoKnows(contact);
        }
    }

    /// <summary>Who the customer is turned out while they wait already: kept for the agent who knows them, as at the door.</summary>
    private void PreferWhoKnows(Contact contact)
    {
        if (contact is { Callback: null, HeldFor: null, IsOffered: false, Customer: { } customer }
            && HoldFor(contact.Queue, contact.Channel, customer, personal: null) is { } hold)
        {
            TryMove(contact, contact.Queue.Model.Id, hold);
        }
    }
}
