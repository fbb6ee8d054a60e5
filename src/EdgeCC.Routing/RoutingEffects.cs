using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>What the router wants done.</summary>
public abstract record RoutingEffect : Effect;

/// <summary>Present an interaction to an agent; the router itself watches the ring time-out.</summary>
public sealed record OfferToAgent(
    OfferId Offer, InteractionId Interaction, QueueId Queue, AgentId Agent, ExtensionId Extension) : RoutingEffect;

/// <summary>Stop presenting it: rang out, or the customer left.</summary>
public sealed record WithdrawOffer(OfferId Offer, AgentId Agent) : RoutingEffect;

/// <summary>The offer was taken: let customer and agent talk.</summary>
public sealed record ConnectToAgent(OfferId Offer, InteractionId Interaction, AgentId Agent, TimeSpan Waited)
    : RoutingEffect;

/// <summary>Tell the waiting customer where they stand.</summary>
/// <param name="Interaction">Who.</param>
/// <param name="Position">From 1.</param>
public sealed record AnnouncePosition(InteractionId Interaction, int Position) : RoutingEffect;

/// <summary>The interaction leaves its queue without an agent.</summary>
public sealed record LeaveQueue(InteractionId Interaction, QueueId Queue, QueueExit Exit) : RoutingEffect;
