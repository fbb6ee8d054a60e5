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

/// <summary>Put the customer into a queue.</summary>
public sealed record EnterQueue(InteractionId Interaction, QueueId Queue) : IvrEffect;

/// <summary>Say goodbye.</summary>
public sealed record EndContact(InteractionId Interaction, InteractionOutcome Outcome) : IvrEffect;
