using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Boards;

/// <summary>Why this agent.</summary>
/// <param name="Offered">The decision, as it was kept.</param>
/// <param name="Ending">What came of it; null while the agent's phone rings.</param>
public sealed record RoutingDecision(InteractionOffered Offered, OfferEnding? Ending);
