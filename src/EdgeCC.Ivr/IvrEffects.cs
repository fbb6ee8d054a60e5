using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>What the flow runner wants done.</summary>
public abstract record IvrEffect : Effect;

/// <summary>Take the contact: from here on the customer hears us.</summary>
public sealed record AnswerContact(InteractionId Interaction) : IvrEffect;

/// <summary>Play to the customer, in place of what they hear now.</summary>
public sealed record PlayToContact(
    InteractionId Interaction, PlaybackId Playback, ImmutableArray<Prompt> Prompts, bool Loop) : IvrEffect;

/// <summary>Write to the customer: what <see cref="PlayToContact"/> is by voice.</summary>
public sealed record SendToContact(InteractionId Interaction, string Text) : IvrEffect;

/// <summary>Put the customer into a queue; out of the one they wait in, if they do.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Queue">Which queue.</param>
/// <param name="Personal">The agent it is kept for at first (R9); null: nobody.</param>
public sealed record EnterQueue(InteractionId Interaction, QueueId Queue, AgentId? Personal = null) : IvrEffect;

/// <summary>
/// Have the customer called back, in the place they have in this queue, or at its end where they have none. To be answered
/// with <see cref="FlowCallbackTaken"/> or <see cref="FlowCallbackRefused"/>.
/// </summary>
/// <param name="Interaction">The customer, who is still on the line.</param>
/// <param name="Queue">The queue the callback waits in.</param>
/// <param name="Number">Where to, E.164; confirmed by the customer, and one that some trunk dials.</param>
public sealed record RequestCallback(InteractionId Interaction, QueueId Queue, string Number) : IvrEffect;

/// <summary>Say goodbye.</summary>
public sealed record EndContact(InteractionId Interaction, InteractionOutcome Outcome) : IvrEffect;

/// <summary>
/// Something to be answered with the <see cref="FlowAnswer"/> of the same request. Nobody need hurry: a flow waits as long
/// as it says, and goes on without.
/// </summary>
public abstract record FlowRequest(InteractionId Interaction, RequestId Request) : IvrEffect;

/// <summary>Ask an endpoint of the configuration.</summary>
/// <param name="Interaction">For whom.</param>
/// <param name="Request">To be answered with <see cref="FlowDataTold"/>.</param>
/// <param name="Endpoint">Its name in the configuration.</param>
/// <param name="Fields">What it is sent: query of a GET, JSON body of a POST.</param>
/// <param name="Timeout">Beyond it the answer is not waited for.</param>
public sealed record CallData(
    InteractionId Interaction, RequestId Request, string Endpoint, ImmutableSortedDictionary<string, string> Fields, TimeSpan Timeout)
    : FlowRequest(Interaction, Request);

/// <summary>Find out who a customer is by what they have told.</summary>
/// <param name="Interaction">For whom.</param>
/// <param name="Request">To be answered with <see cref="FlowCustomerTold"/>.</param>
/// <param name="By">The kind of identity.</param>
/// <param name="Value">The identity, as typed.</param>
public sealed record LookUpCustomer(InteractionId Interaction, RequestId Request, LookupKey By, string Value)
    : FlowRequest(Interaction, Request);

/// <summary>Ask the knowledge base.</summary>
/// <param name="Interaction">For whom.</param>
/// <param name="Request">To be answered with <see cref="FlowKnowledgeTold"/>.</param>
/// <param name="Text">What the customer asks.</param>
/// <param name="Language">The language they are spoken to in, BCP 47.</param>
public sealed record AskKnowledge(InteractionId Interaction, RequestId Request, string Text, string Language)
    : FlowRequest(Interaction, Request);

/// <summary>Record what the customer says, until they press a key, are silent or gone, or <paramref name="Longest"/> has passed.</summary>
/// <param name="Interaction">Who.</param>
/// <param name="Request">To be answered with <see cref="FlowMessageKept"/>.</param>
/// <param name="Queue">Whose agents it is for.</param>
/// <param name="Longest">At most so long.</param>
public sealed record RecordMessage(InteractionId Interaction, RequestId Request, QueueId Queue, TimeSpan Longest)
    : FlowRequest(Interaction, Request);

/// <summary>Keep what the customer has written as a message to a queue: what <see cref="RecordMessage"/> is by voice.</summary>
public sealed record KeepMessage(InteractionId Interaction, RequestId Request, QueueId Queue, string Text)
    : FlowRequest(Interaction, Request);

/// <summary>The customer is to be connected no more: whoever still rings or is being asked is hung up on.</summary>
public sealed record CancelTransfer(InteractionId Interaction) : IvrEffect;

/// <summary>Connect the customer with somebody who is in no queue.</summary>
/// <param name="Interaction">Who.</param>
/// <param name="Request">To be answered with <see cref="FlowTransferFailed"/>, or once they talk with <see cref="FlowStopped"/>.</param>
/// <param name="Target">With whom.</param>
/// <param name="RingFor">How long it rings at most.</param>
/// <param name="Screening">Played to whoever answers outside, who accepts by 1; empty: nobody is asked.</param>
public sealed record TransferContact(
    InteractionId Interaction, RequestId Request, TransferTarget Target, TimeSpan RingFor, ImmutableArray<Prompt> Screening)
    : FlowRequest(Interaction, Request);
