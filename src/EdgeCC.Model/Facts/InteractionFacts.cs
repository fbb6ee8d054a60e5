using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>The customer wrote.</summary>
/// <param name="At">When it reached us.</param>
/// <param name="InteractionId">In which interaction.</param>
/// <param name="MessageId">The channel's own id; unique within the interaction.</param>
/// <param name="Text">What.</param>
/// <param name="Cut">True: it was longer than the appliance takes.</param>
public sealed record MessageReceived(
    DateTimeOffset At, InteractionId InteractionId, string MessageId, string Text, bool Cut = false)
    : Fact(At), IInteractionFact;

/// <summary>The customer was written to.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">In which interaction.</param>
/// <param name="MessageId">Unique within the interaction.</param>
/// <param name="Text">What.</param>
/// <param name="AgentId">By whom; null: by the appliance, in a flow.</param>
/// <param name="Cut">True: it was longer than the appliance takes.</param>
public sealed record MessageSent(
    DateTimeOffset At, InteractionId InteractionId, string MessageId, string Text, AgentId? AgentId, bool Cut = false)
    : Fact(At), IInteractionFact;

/// <summary>The customer came back, on another channel or later, with what another interaction was about (R2).</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">The one that continues.</param>
/// <param name="Of">The one that is continued.</param>
public sealed record InteractionContinued(DateTimeOffset At, InteractionId InteractionId, InteractionId Of)
    : Fact(At), IInteractionFact;

/// <summary>An agent handed a customer on, with everything that has happened so far (R3).</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which interaction; it stays the same one.</param>
/// <param name="From">The agent who hands it on.</param>
/// <param name="ToQueue">Into which queue.</param>
/// <param name="ToAgent">To whom, where one agent is meant.</param>
/// <param name="Note">What the next agent should know.</param>
public sealed record InteractionTransferred(
    DateTimeOffset At, InteractionId InteractionId, AgentId From, QueueId ToQueue, AgentId? ToAgent, string? Note)
    : Fact(At), IInteractionFact;

/// <summary>Another agent joined the conversation.</summary>
public sealed record ConferenceJoined(DateTimeOffset At, InteractionId InteractionId, AgentId AgentId)
    : Fact(At), IInteractionFact;

/// <summary>An agent who had joined the conversation left it.</summary>
public sealed record ConferenceLeft(DateTimeOffset At, InteractionId InteractionId, AgentId AgentId)
    : Fact(At), IInteractionFact;

/// <summary>The customer is served otherwise than by waiting for an agent.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Who.</param>
/// <param name="To">How.</param>
/// <param name="Target">With whom: the extension, or the number outside in E.164.</param>
public sealed record InteractionDiverted(DateTimeOffset At, InteractionId InteractionId, DivertedTo To, string? Target = null)
    : Fact(At), IInteractionFact;

/// <summary>Somebody said who the customer is, where the address did not.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Whose interaction.</param>
/// <param name="CustomerId">Who.</param>
/// <param name="AgentId">Who said so; null: the customer, in a form or a flow.</param>
public sealed record InteractionAttributed(
    DateTimeOffset At, InteractionId InteractionId, CustomerId CustomerId, AgentId? AgentId)
    : Fact(At), IInteractionFact;

/// <summary>What it was about, as the agent sums it up; in place of what was said before.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Which.</param>
/// <param name="AgentId">Who says so.</param>
/// <param name="Code">The wrap-up code, one of the queue's.</param>
/// <param name="Tags">Tags, of the queue's; null: none.</param>
/// <param name="Note">In the agent's words.</param>
public sealed record InteractionTagged(
    DateTimeOffset At, InteractionId InteractionId, AgentId AgentId, string? Code, IReadOnlyList<string>? Tags, string? Note)
    : Fact(At), IInteractionFact;

/// <summary>The customer is asked how it was.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">About which interaction.</param>
/// <param name="CustomerId">Who, where known.</param>
public sealed record SurveyOffered(DateTimeOffset At, InteractionId InteractionId, CustomerId? CustomerId)
    : Fact(At), IInteractionFact;

/// <summary>The customer said in their own words how it was.</summary>
public sealed record SurveyCommented(DateTimeOffset At, InteractionId InteractionId, string Text)
    : Fact(At), IInteractionFact;
