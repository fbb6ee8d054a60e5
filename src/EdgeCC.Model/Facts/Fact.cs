using System.Text.Json.Serialization;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>
/// Something that has happened and is kept: one JSON record in the journal. The closed set below is the appliance's
/// memory and its wire format to the platform: a fact may gain optional members, never lose or rename one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ApplianceStarted), "appliance-started")]
[JsonDerivedType(typeof(ApplianceStopped), "appliance-stopped")]
[JsonDerivedType(typeof(CustomerAdded), "customer-added")]
[JsonDerivedType(typeof(InteractionArrived), "interaction-arrived")]
[JsonDerivedType(typeof(PromptPlayed), "prompt-played")]
[JsonDerivedType(typeof(MenuItemChosen), "menu-item-chosen")]
[JsonDerivedType(typeof(InteractionQueued), "interaction-queued")]
[JsonDerivedType(typeof(InteractionUnserved), "interaction-unserved")]
[JsonDerivedType(typeof(InteractionOffered), "interaction-offered")]
[JsonDerivedType(typeof(OfferEnded), "offer-ended")]
[JsonDerivedType(typeof(InteractionConnected), "interaction-connected")]
[JsonDerivedType(typeof(InteractionHeld), "interaction-held")]
[JsonDerivedType(typeof(InteractionResumed), "interaction-resumed")]
[JsonDerivedType(typeof(InteractionEnded), "interaction-ended")]
[JsonDerivedType(typeof(AgentStatusChanged), "agent-status-changed")]
public abstract record Fact(DateTimeOffset At);

/// <summary>The service came up. Interactions that were open before it are ended as <c>Failed</c> right after.</summary>
public sealed record ApplianceStarted(DateTimeOffset At, string Version) : Fact(At);

/// <summary>The service went down in order.</summary>
public sealed record ApplianceStopped(DateTimeOffset At) : Fact(At);

/// <summary>A customer was seen for the first time.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">The new profile.</param>
/// <param name="Channel">The channel of the identity.</param>
/// <param name="Identity">The address on that channel: E.164 for voice, as far as it could be understood.</param>
public sealed record CustomerAdded(DateTimeOffset At, CustomerId CustomerId, Channel Channel, string Identity)
    : Fact(At);

/// <summary>A customer reached the appliance.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">The new interaction.</param>
/// <param name="Channel">How they came.</param>
/// <param name="CustomerId">Who, or null when the address was withheld.</param>
/// <param name="From">The customer's address, or null when withheld.</param>
/// <param name="To">The address they reached: the dialled number.</param>
public sealed record InteractionArrived(
    DateTimeOffset At, InteractionId InteractionId, Channel Channel, CustomerId? CustomerId, string? From, string To)
    : Fact(At), IInteractionFact;

/// <summary>A prompt of the flow was played to its end, or until the customer chose.</summary>
/// <param name="At">When it ended.</param>
/// <param name="InteractionId">To whom.</param>
/// <param name="Node">The flow's node.</param>
public sealed record PromptPlayed(DateTimeOffset At, InteractionId InteractionId, string Node)
    : Fact(At), IInteractionFact;

/// <summary>The customer chose in a menu.</summary>
public sealed record MenuItemChosen(
    DateTimeOffset At, InteractionId InteractionId, string Menu, string Digit, string Item)
    : Fact(At), IInteractionFact;

/// <summary>The customer waits in a queue.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Who.</param>
/// <param name="QueueId">Where.</param>
/// <param name="Position">Place in the queue at that moment, from 1.</param>
public sealed record InteractionQueued(DateTimeOffset At, InteractionId InteractionId, QueueId QueueId, int Position)
    : Fact(At), IInteractionFact;

/// <summary>A queue could not serve the customer, who goes back to the flow.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Who.</param>
/// <param name="QueueId">Which queue.</param>
/// <param name="Exit">Why: a <see cref="QueueExitName"/>.</param>
public sealed record InteractionUnserved(DateTimeOffset At, InteractionId InteractionId, QueueId QueueId, string Exit)
    : Fact(At), IInteractionFact;

/// <summary>The router chose an agent, whose phone now rings.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">What was offered.</param>
/// <param name="OfferId">The offer.</param>
/// <param name="QueueId">From which queue.</param>
/// <param name="AgentId">To whom.</param>
/// <param name="Reason">The rule that decided, readable.</param>
public sealed record InteractionOffered(
    DateTimeOffset At, InteractionId InteractionId, OfferId OfferId, QueueId QueueId, AgentId AgentId, string Reason)
    : Fact(At), IInteractionFact;

/// <summary>An offer ended.</summary>
public sealed record OfferEnded(
    DateTimeOffset At, InteractionId InteractionId, OfferId OfferId, AgentId AgentId, OfferEnding Ending)
    : Fact(At), IInteractionFact;

/// <summary>Customer and agent hear each other.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">What.</param>
/// <param name="AgentId">With whom.</param>
/// <param name="QueueId">The queue it came through.</param>
/// <param name="Waited">Time from entering the queue.</param>
public sealed record InteractionConnected(
    DateTimeOffset At, InteractionId InteractionId, AgentId AgentId, QueueId QueueId, TimeSpan Waited)
    : Fact(At), IInteractionFact;

/// <summary>One side put the other on hold.</summary>
public sealed record InteractionHeld(DateTimeOffset At, InteractionId InteractionId, Party By)
    : Fact(At), IInteractionFact;

/// <summary>The side that held took the other back.</summary>
public sealed record InteractionResumed(DateTimeOffset At, InteractionId InteractionId, Party By)
    : Fact(At), IInteractionFact;

/// <summary>The interaction is over.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which.</param>
/// <param name="Outcome">How.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="AgentId">The agent who talked, if any.</param>
/// <param name="QueueId">The last queue, if any.</param>
/// <param name="Waited">Time in queue.</param>
/// <param name="Talked">Time connected, holds included.</param>
/// <param name="Held">Time on hold.</param>
public sealed record InteractionEnded(
    DateTimeOffset At,
    InteractionId InteractionId,
    InteractionOutcome Outcome,
    Party EndedBy,
    AgentId? AgentId,
    QueueId? QueueId,
    TimeSpan Waited,
    TimeSpan Talked,
    TimeSpan Held) : Fact(At), IInteractionFact;

/// <summary>An agent changed status.</summary>
/// <param name="At">When.</param>
/// <param name="AgentId">Who.</param>
/// <param name="Status">To what.</param>
/// <param name="Reason">Only for <see cref="AgentStatus.Paused"/>.</param>
/// <param name="Extension">The desk phone the agent is signed in at, null when signed out.</param>
public sealed record AgentStatusChanged(
    DateTimeOffset At, AgentId AgentId, AgentStatus Status, PauseReason? Reason, ExtensionId? Extension) : Fact(At);
