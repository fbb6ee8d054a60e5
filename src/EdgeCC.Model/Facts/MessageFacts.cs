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

/// <summary>A customer left a message for a queue, and it is kept.</summary>
/// <param name="At">When.</param>
/// <param name="InteractionId">In which interaction, perhaps over by now: they hung up in the middle of it.</param>
/// <param name="QueueId">Whose agents it is for.</param>
/// <param name="CustomerId">Who, where known.</param>
/// <param name="RecordingId">What they said, as a file; null: they wrote.</param>
/// <param name="Duration">How long that is.</param>
/// <param name="MessageId">What they wrote, as a <see cref="MessageReceived"/> of this interaction; null: they spoke.</param>
public sealed record MessageLeft(
    DateTimeOffset At,
    InteractionId InteractionId,
    QueueId QueueId,
    CustomerId? CustomerId = null,
    RecordingId? RecordingId = null,
    TimeSpan? Duration = null,
    string? MessageId = null) : Fact(At), IInteractionFact;
