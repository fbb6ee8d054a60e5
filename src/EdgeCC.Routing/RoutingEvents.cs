using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>What the router is told.</summary>
public abstract record RoutingEvent : Event;

/// <summary>An agent signed in at a desk phone.</summary>
public sealed record AgentSignedIn(AgentId Agent, ExtensionId Extension) : RoutingEvent;

/// <summary>An agent left.</summary>
public sealed record AgentSignedOut(AgentId Agent) : RoutingEvent;

/// <summary>An agent asked not to be offered anything. While talking it takes effect afterwards.</summary>
public sealed record AgentPaused(AgentId Agent) : RoutingEvent;

/// <summary>An agent is back: ends a pause, or wrap-up before its time.</summary>
public sealed record AgentBecameReady(AgentId Agent) : RoutingEvent;

/// <summary>A desk phone can, or can no longer, be rung.</summary>
public sealed record ExtensionReachabilityChanged(ExtensionId Extension, bool Reachable) : RoutingEvent;

/// <summary>An interaction wants an agent.</summary>
public sealed record InteractionEnteredQueue(InteractionId Interaction, QueueId Queue, Channel Channel) : RoutingEvent;

/// <summary>The customer is gone: from the queue, from an offer or from the conversation.</summary>
public sealed record CustomerLeft(InteractionId Interaction) : RoutingEvent;

/// <summary>The agent took the offer.</summary>
public sealed record OfferAccepted(OfferId Offer) : RoutingEvent;

/// <summary>The agent, or the agent's phone, did not take the offer.</summary>
public sealed record OfferRefused(OfferId Offer, OfferEnding Ending) : RoutingEvent;

/// <summary>The conversation is over; wrap-up begins.</summary>
public sealed record ConversationEnded(InteractionId Interaction) : RoutingEvent;

/// <summary>Take nothing new into any queue: the service is going down. Conversations go on.</summary>
public sealed record RoutingStopped : RoutingEvent;

/// <summary>
/// A new configuration holds from now on. Conversations go on; who waits in a queue that is gone leaves it, and agents
/// that are gone are signed out.
/// </summary>
public sealed record RoutingReconfigured(RoutingModel Model) : RoutingEvent;
