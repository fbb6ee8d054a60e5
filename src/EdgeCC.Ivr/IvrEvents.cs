using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>What the flow runner is told.</summary>
public abstract record IvrEvent : Event;

/// <summary>A customer is to be led through a flow.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Flow">Which flow.</param>
/// <param name="Caller">The number they call from, as the trunk wrote it; null when withheld.</param>
public sealed record FlowStarted(InteractionId Interaction, FlowId Flow, string? Caller = null) : IvrEvent
{
    /// <summary>How they came: by voice they hear and press keys, by every other channel they read and write.</summary>
    public Channel Channel { get; init; } = Channel.Voice;

    /// <summary>True where they were answered already: a flow after the conversation.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>What they wrote before, for a bot to answer; null: nothing.</summary>
    public string? Written { get; init; }

    /// <summary>The queue they have a place in already: they begin where the flow waits in it (<see cref="FlowModel.WaitingIn"/>).</summary>
    public QueueId? WaitsIn { get; init; }

    /// <summary>True: what the flow says at first they have read before, and are not written again.</summary>
    public bool IsAgain { get; init; }

    /// <summary>What is known of them: <see cref="CustomerAttribute"/>, and whatever else their profile holds under <c>customer.</c>.</summary>
    public ImmutableDictionary<string, string> Attributes { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>What the customer was being played came to its end.</summary>
public sealed record FlowPlaybackEnded(InteractionId Interaction, PlaybackId Playback) : IvrEvent;

/// <summary>The customer pressed a key.</summary>
public sealed record FlowDigitPressed(InteractionId Interaction, char Digit) : IvrEvent;

/// <summary>The customer wrote.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Message">The channel's id of the message; one that comes again is not heard again.</param>
/// <param name="Text">What; beyond <see cref="FlowRunner.MostText"/> characters it is cut.</param>
public sealed record FlowTextReceived(InteractionId Interaction, string Message, string Text) : IvrEvent;

/// <summary>The customer's place in the queue is to be told to them.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Position">The place, from 1.</param>
/// <param name="ExpectedWait">How long it may take from now; null where nobody can say.</param>
public sealed record FlowPositionTold(InteractionId Interaction, int Position, TimeSpan? ExpectedWait = null) : IvrEvent;

/// <summary>The queue gave the customer back.</summary>
public sealed record FlowQueueLeft(InteractionId Interaction, QueueExit Exit) : IvrEvent;

/// <summary>The customer will be called back: the callback has their place in the queue now.</summary>
public sealed record FlowCallbackTaken(InteractionId Interaction) : IvrEvent;

/// <summary>The customer will not be called back. Their place in the queue, if they have one, stays theirs.</summary>
public sealed record FlowCallbackRefused(InteractionId Interaction, CallbackRefusal Refusal) : IvrEvent;

/// <summary>The flow is over for this customer: connected to an agent, or gone.</summary>
public sealed record FlowStopped(InteractionId Interaction) : IvrEvent;

/// <summary>A new configuration holds for customers who come from now on.</summary>
public sealed record FlowsReconfigured(FlowSet Flows) : IvrEvent;

/// <summary>The branch was closed by hand: hours count as closed, whatever they say.</summary>
public sealed record BranchClosedByHand : IvrEvent;

/// <summary>The branch follows its hours again.</summary>
public sealed record BranchReopenedByHand : IvrEvent;

/// <summary>What came of something a flow asked for (<see cref="FlowRequest"/>). Only the answer to the latest request counts.</summary>
public abstract record FlowAnswer(InteractionId Interaction, RequestId Request) : IvrEvent;

/// <summary>The answer to <see cref="CallData"/>.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Json">The body; null where the endpoint did not answer with one in time.</param>
public sealed record FlowDataTold(InteractionId Interaction, RequestId Request, string? Json) : FlowAnswer(Interaction, Request);

/// <summary>The answer to <see cref="LookUpCustomer"/>: the attributes of whoever was found; <see cref="CustomerAttribute.Certainty"/> is among them.</summary>
public sealed record FlowCustomerTold(
    InteractionId Interaction, RequestId Request, ImmutableDictionary<string, string> Attributes) : FlowAnswer(Interaction, Request);

/// <summary>The answer to <see cref="AskKnowledge"/>: articles, best first; none where nothing fits.</summary>
public sealed record FlowKnowledgeTold(
    InteractionId Interaction, RequestId Request, ImmutableArray<SuggestedArticle> Suggestions) : FlowAnswer(Interaction, Request);

/// <summary>The answer to <see cref="RecordMessage"/> and <see cref="KeepMessage"/>: only now may the customer be told that their message is kept.</summary>
public sealed record FlowMessageKept(InteractionId Interaction, RequestId Request, bool Kept) : FlowAnswer(Interaction, Request);

/// <summary>The answer to <see cref="TransferContact"/> where it came to nothing; otherwise <see cref="FlowStopped"/> is.</summary>
public sealed record FlowTransferFailed(
    InteractionId Interaction, RequestId Request, TransferFailure Failure) : FlowAnswer(Interaction, Request);
