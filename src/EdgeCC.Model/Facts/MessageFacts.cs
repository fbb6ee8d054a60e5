using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>A message we wrote has reached the customer's side, as far as the channel can say.</summary>
/// <param name="At">When we learnt it.</param>
/// <param name="InteractionId">In which interaction, perhaps over by now.</param>
/// <param name="MessageId">Of which <see cref="MessageSent"/>.</param>
public sealed record MessageDelivered(DateTimeOffset At, InteractionId InteractionId, string MessageId)
    : Fact(At), IInteractionFact;

/// <summary>A message we wrote will not reach the customer: the channel has given it up.</summary>
/// <param name="At">When we learnt it.</param>
/// <param name="InteractionId">In which interaction, perhaps over by now.</param>
/// <param name="MessageId">Of which <see cref="MessageSent"/>.</param>
/// <param name="Failure">Why.</param>
public sealed record MessageUndelivered(
    DateTimeOffset At, InteractionId InteractionId, string MessageId, MessageFailure Failure) : Fact(At), IInteractionFact;
