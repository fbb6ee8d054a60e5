using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>What the router is told. What names an agent, a queue or a contact that is not there has no effect.</summary>
public abstract record RoutingEvent : Event;

/// <summary>An agent signed in at a desk phone.</summary>
public sealed record AgentSignedIn(AgentId Agent, ExtensionId Extension) : RoutingEvent;

/// <summary>An agent left.</summary>
public sealed record AgentSignedOut(AgentId Agent) : RoutingEvent;

/// <summary>An agent asked not to be offered anything. While work is in hand it takes effect afterwards.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Code">Which of the branch's own reasons, if they said.</param>
public sealed record AgentPaused(AgentId Agent, string? Code = null) : RoutingEvent;

/// <summary>An agent is back: ends a pause, or wrap-up before its time.</summary>
public sealed record AgentBecameReady(AgentId Agent) : RoutingEvent;

/// <summary>A desk phone can, or can no longer, be rung.</summary>
public sealed record ExtensionReachabilityChanged(ExtensionId Extension, bool Reachable) : RoutingEvent;

/// <summary>An interaction wants an agent.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Queue">Of which queue.</param>
/// <param name="Channel">How the customer came.</param>
/// <param name="Customer">Who, where known.</param>
/// <param name="Priority">Points beside the queue's own.</param>
/// <param name="Personal">The agent who knows this customer (R9), if somebody does.</param>
public sealed record InteractionEnteredQueue(
    InteractionId Interaction,
    QueueId Queue,
    Channel Channel,
    CustomerId? Customer = null,
    int Priority = 0,
    AgentId? Personal = null) : RoutingEvent;

/// <summary>A customer reached us, and nothing has been done about it yet: are they in conversation with an agent already (R2)?</summary>
public sealed record CustomerCameBack(InteractionId Interaction, CustomerId Customer, Channel Channel) : RoutingEvent;

/// <summary>The customer is gone: from the queue, from an offer or from the conversation.</summary>
public sealed record CustomerLeft(InteractionId Interaction) : RoutingEvent;

/// <summary>The customer is served without the queue: who waits leaves it, and has not given up.</summary>
public sealed record CustomerServedElsewhere(InteractionId Interaction) : RoutingEvent;

/// <summary>The agent took the offer.</summary>
public sealed record OfferAccepted(OfferId Offer) : RoutingEvent;

/// <summary>The agent, or the agent's phone, did not take the offer.</summary>
public sealed record OfferRefused(OfferId Offer, OfferEnding Ending) : RoutingEvent;

/// <summary>The conversation is over; wrap-up begins.</summary>
public sealed record ConversationEnded(InteractionId Interaction) : RoutingEvent;

/// <summary>The agent is done with the work after one contact, before its time.</summary>
public sealed record WrapUpFinished(InteractionId Interaction) : RoutingEvent;

/// <summary>Contacts told a fact that the router goes by (<see cref="Router.Heeds"/>).</summary>
public sealed record FactHeard(Fact Fact) : RoutingEvent;

/// <summary>A supervisor decided what an agent does. While work is in hand it takes effect afterwards.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Status"><see cref="AgentStatus.Ready"/>, <see cref="AgentStatus.Paused"/> or <see cref="AgentStatus.SignedOut"/>.</param>
/// <param name="Code">For a pause: which of the branch's own reasons.</param>
public sealed record AgentStatusForced(AgentId Agent, AgentStatus Status, string? Code = null) : RoutingEvent;

/// <summary>As <see cref="AgentStatusForced"/>, but at <paramref name="Due"/>; in place of what was planned before.</summary>
public sealed record AgentChangePlanned(AgentId Agent, DateTimeOffset Due, AgentStatus Status, string? Code = null)
    : RoutingEvent;

/// <summary>What was planned for an agent is called off.</summary>
public sealed record AgentPlanCancelled(AgentId Agent) : RoutingEvent;

/// <summary>A supervisor gave an agent other skills: moved them to other queues.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Skills">All of them, with their levels; null: those of the configuration again.</param>
public sealed record AgentSkillsGiven(AgentId Agent, ImmutableDictionary<SkillId, int>? Skills) : RoutingEvent;

/// <summary>
/// A supervisor moved a contact that waits, or is written with, to another queue. A call in conversation is not moved: it
/// is transferred, by Calls.
/// </summary>
public sealed record InteractionMoved(InteractionId Interaction, QueueId Queue) : RoutingEvent;

/// <summary>As <see cref="InteractionMoved"/>, to one agent.</summary>
public sealed record InteractionGiven(InteractionId Interaction, AgentId Agent) : RoutingEvent;

/// <summary>A customer wants to be called, and has confirmed the number.</summary>
/// <param name="Interaction">The callback: a new interaction.</param>
/// <param name="Queue">Whose agents are to call.</param>
/// <param name="Number">E.164.</param>
/// <param name="Origin">From where it was asked for.</param>
/// <param name="Customer">Who, where known.</param>
/// <param name="InPlaceOf">The contact whose place in the queue it takes; that one leaves the queue.</param>
/// <param name="NotBefore">The start of the wanted window; null: as soon as it is its turn.</param>
/// <param name="NotAfter">Its end; null: none.</param>
/// <param name="Promised">The agent who promised to call: each attempt waits for them a while, if they are there; null: any.</param>
public sealed record CallbackAsked(
    InteractionId Interaction,
    QueueId Queue,
    string Number,
    CallbackOrigin Origin,
    CustomerId? Customer = null,
    InteractionId? InPlaceOf = null,
    DateTimeOffset? NotBefore = null,
    DateTimeOffset? NotAfter = null,
    AgentId? Promised = null) : RoutingEvent;

/// <summary>The customer who is being called back answered.</summary>
public sealed record CallbackAnswered(InteractionId Interaction) : RoutingEvent;

/// <summary>The customer who is being called back was not reached.</summary>
public sealed record CallbackFailed(InteractionId Interaction, CallbackResult Result) : RoutingEvent;

/// <summary>Somebody decided that the customer is not to be called.</summary>
public sealed record CallbackCancelled(InteractionId Interaction) : RoutingEvent;

/// <summary>The branch was closed by hand: nobody new, and whoever waits is let go.</summary>
public sealed record ClosedByHand : RoutingEvent;

/// <summary>The branch follows its hours again.</summary>
public sealed record ReopenedByHand : RoutingEvent;

/// <summary>Take nothing new into any queue: the service is going down. Conversations go on.</summary>
public sealed record RoutingStopped : RoutingEvent;

/// <summary>
/// A new configuration holds from now on. Conversations go on; who waits in a queue that is gone leaves it, and agents
/// that are gone are signed out.
/// </summary>
public sealed record RoutingReconfigured(RoutingModel Model) : RoutingEvent;
