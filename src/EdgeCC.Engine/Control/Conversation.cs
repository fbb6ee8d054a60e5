using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Which legs belong to which interaction: all that ties Calls to the other cores.</summary>
/// <param name="Interaction">The interaction.</param>
/// <param name="CustomerLeg">The customer's leg.</param>
/// <param name="CustomerName">What an agent's phone shows for the customer.</param>
/// <param name="Ringing">The offer whose phone rings, if one does.</param>
/// <param name="Connected">The leg of the agent who talks, if one does.</param>
internal sealed record Conversation(
    InteractionId Interaction, LegId CustomerLeg, string? CustomerName, RingingOffer? Ringing, LegId? Connected);

/// <summary>An offer being presented at a desk phone.</summary>
internal sealed record RingingOffer(OfferId Offer, AgentId Agent, LegId Leg);
