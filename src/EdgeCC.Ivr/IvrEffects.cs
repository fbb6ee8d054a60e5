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

/// <summary>Put the customer into a queue; out of the one they wait in, if they do.</summary>
public sealed record EnterQueue(InteractionId Interaction, QueueId Queue) : IvrEffect;

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
