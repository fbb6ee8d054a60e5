using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>What the flow runner is told.</summary>
public abstract record IvrEvent : Event;

/// <summary>A customer is to be led through a flow.</summary>
public sealed record FlowStarted(InteractionId Interaction, FlowId Flow) : IvrEvent;

/// <summary>What the customer was being played came to its end.</summary>
public sealed record FlowPlaybackEnded(InteractionId Interaction, PlaybackId Playback) : IvrEvent;

/// <summary>The customer pressed a key.</summary>
public sealed record FlowDigitPressed(InteractionId Interaction, char Digit) : IvrEvent;

/// <summary>The customer's place in the queue is to be told to them.</summary>
public sealed record FlowPositionTold(InteractionId Interaction, int Position) : IvrEvent;

/// <summary>The queue gave the customer back.</summary>
public sealed record FlowQueueLeft(InteractionId Interaction, QueueExit Exit) : IvrEvent;

/// <summary>The flow is over for this customer: connected to an agent, or gone.</summary>
public sealed record FlowStopped(InteractionId Interaction) : IvrEvent;

/// <summary>A new configuration holds for customers who come from now on.</summary>
public sealed record FlowsReconfigured(FlowSet Flows) : IvrEvent;

/// <summary>The branch was closed by hand: hours count as closed, whatever they say.</summary>
public sealed record BranchClosedByHand : IvrEvent;

/// <summary>The branch follows its hours again.</summary>
public sealed record BranchReopenedByHand : IvrEvent;
