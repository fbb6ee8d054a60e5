using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Interactions;

/// <summary>What happens to one interaction.</summary>
public abstract record InteractionEvent(InteractionId Interaction) : ContactsEvent;

/// <summary>The customer's side is over.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="Outcome">How, where the caller knows better than the life cycle does; null: derived.</param>
public sealed record ContactEnded(InteractionId Interaction, Party EndedBy, InteractionOutcome? Outcome)
    : InteractionEvent(Interaction);

/// <summary>One side put the other on hold, or took it back.</summary>
public sealed record HoldChanged(InteractionId Interaction, Party By, bool Held) : InteractionEvent(Interaction);

/// <summary>The customer wrote.</summary>
/// <param name="Interaction">In which interaction.</param>
/// <param name="MessageId">The channel's own id, at most <see cref="MessageLimits.MaxIdLength"/> characters.</param>
/// <param name="Text">What; cut beyond <see cref="MessageLimits.MaxTextLength"/> characters.</param>
public sealed record MessageArrived(InteractionId Interaction, string MessageId, string Text) : InteractionEvent(Interaction);

/// <summary>The customer was written to. As <see cref="MessageArrived"/>.</summary>
/// <param name="Interaction">In which interaction.</param>
/// <param name="MessageId">An id that no other message of the interaction has.</param>
/// <param name="Text">What.</param>
/// <param name="Agent">By whom; null: by a flow.</param>
public sealed record MessageWritten(InteractionId Interaction, string MessageId, string Text, AgentId? Agent)
    : InteractionEvent(Interaction);

/// <summary>An agent wants to hand the customer on.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="From">The agent who talks.</param>
/// <param name="ToQueue">Into which queue; null: the one it came through.</param>
/// <param name="ToAgent">To whom, where one agent is meant.</param>
/// <param name="Note">What the next agent should know, at most <see cref="MessageLimits.MaxNoteLength"/> characters.</param>
public sealed record TransferAsked(
    InteractionId Interaction, AgentId From, QueueId? ToQueue, AgentId? ToAgent = null, string? Note = null)
    : InteractionEvent(Interaction);

/// <summary>Another agent joined the conversation, or left it again.</summary>
public sealed record ParticipantChanged(InteractionId Interaction, AgentId Agent, bool Joined) : InteractionEvent(Interaction);

/// <summary>The customer is served otherwise: left a message, was sent to another channel or site.</summary>
public sealed record ContactDiverted(InteractionId Interaction, DivertedTo To, string? Target = null) : InteractionEvent(Interaction);

/// <summary>Somebody said who the customer is. Open or over, the interaction belongs to that customer from now on.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Customer">Who.</param>
/// <param name="Agent">Who said so; null: the customer, in a form or a flow.</param>
public sealed record CustomerNamed(InteractionId Interaction, CustomerId Customer, AgentId? Agent) : InteractionEvent(Interaction);

/// <summary>The agent sums up what it was about, during or after the conversation.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Agent">Who.</param>
/// <param name="Code">One of the queue's wrap-up codes, or null.</param>
/// <param name="Tags">Of the queue's tags.</param>
/// <param name="Note">In the agent's words, at most <see cref="MessageLimits.MaxNoteLength"/> characters.</param>
public sealed record WrapUpGiven(
    InteractionId Interaction, AgentId Agent, string? Code, ImmutableArray<string> Tags, string? Note = null)
    : InteractionEvent(Interaction);
