using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>A fact about one follow-up.</summary>
public interface IFollowUpFact
{
    /// <summary>Which.</summary>
    FollowUpId FollowUpId { get; }
}

/// <summary>An agent promised a customer to come back to them.</summary>
/// <param name="At">When.</param>
/// <param name="FollowUpId">The promise.</param>
/// <param name="InteractionId">In which interaction it was given.</param>
/// <param name="CustomerId">To whom, where known.</param>
/// <param name="AgentId">By whom: it is kept for them when it falls due.</param>
/// <param name="QueueId">Whose agents keep it otherwise.</param>
/// <param name="Channel">How.</param>
/// <param name="Address">Where: E.164 for voice.</param>
/// <param name="Due">When the customer is to hear of us.</param>
/// <param name="Promise">What was promised.</param>
public sealed record FollowUpPromised(
    DateTimeOffset At,
    FollowUpId FollowUpId,
    InteractionId InteractionId,
    CustomerId? CustomerId,
    AgentId AgentId,
    QueueId QueueId,
    Channel Channel,
    string Address,
    DateTimeOffset Due,
    string Promise) : Fact(At), IFollowUpFact, IInteractionFact;

/// <summary>It is due at another time, by agreement or because the attempt came to nothing.</summary>
public sealed record FollowUpMoved(DateTimeOffset At, FollowUpId FollowUpId, DateTimeOffset Due) : Fact(At), IFollowUpFact;

/// <summary>It fell due and is work now.</summary>
/// <param name="At">When.</param>
/// <param name="FollowUpId">Which.</param>
/// <param name="Work">The interaction in which the promise is kept.</param>
public sealed record FollowUpStarted(DateTimeOffset At, FollowUpId FollowUpId, InteractionId Work) : Fact(At), IFollowUpFact;

/// <summary>It is over.</summary>
public sealed record FollowUpEnded(DateTimeOffset At, FollowUpId FollowUpId, FollowUpEnding Ending) : Fact(At), IFollowUpFact;
