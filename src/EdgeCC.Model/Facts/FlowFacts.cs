using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Facts;

/// <summary>A customer told a flow something, so that nobody need ask for it again (R3).</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">In which interaction.</param>
/// <param name="Node">The flow's node that asked.</param>
/// <param name="Attribute">What it was: <c>order</c>.</param>
/// <param name="Value">The answer.</param>
public sealed record AnswerCollected(DateTimeOffset At, InteractionId InteractionId, string Node, string Attribute, string Value)
    : Fact(At), IInteractionFact;

/// <summary>A customer was told an article of the knowledge base as the answer to a question.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">To whom.</param>
/// <param name="Article">Its id.</param>
public sealed record ArticleTold(DateTimeOffset At, InteractionId InteractionId, string Article) : Fact(At), IInteractionFact;

/// <summary>A bot handed a customer over to people.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Whom.</param>
/// <param name="Node">The bot.</param>
/// <param name="Reason"><c>asked</c>, <c>unsure</c> or <c>nothing-found</c>.</param>
public sealed record BotHandedOver(DateTimeOffset At, InteractionId InteractionId, string Node, string Reason)
    : Fact(At), IInteractionFact;

/// <summary>A customer who writes was put into a queue by their flow, which goes on from there after a restart.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">Whom.</param>
/// <param name="Nodes">Where the flow stands: the nodes that led into flows inside it, the outermost first, and the queue's.</param>
/// <param name="Attributes">What it knew: neither who the customer is, which is known otherwise, nor what they were asked in secret.</param>
public sealed record FlowWaited(
    DateTimeOffset At, InteractionId InteractionId, IReadOnlyList<string> Nodes, IReadOnlyDictionary<string, string> Attributes)
    : Fact(At), IInteractionFact;
