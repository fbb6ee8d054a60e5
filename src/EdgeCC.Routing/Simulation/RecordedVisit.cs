using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Simulation;

/// <summary>One visit of one interaction to a queue, as its facts tell it: from entering until it left its agent or the queue.</summary>
internal sealed class RecordedVisit(InteractionId interaction, QueueId queue, DateTimeOffset arrived)
{
    public InteractionId Interaction { get; } = interaction;

    public QueueId Queue { get; } = queue;

    public Channel Channel { get; init; } = Channel.Voice;

    public CustomerId? Customer { get; init; }

    public int Priority { get; init; }

    /// <summary>The agent it was kept for because they know the customer.</summary>
    public AgentId? Personal { get; init; }

    public DateTimeOffset Arrived { get; } = arrived;

    /// <summary>When the offer was made that was accepted, or during which the customer gave up.</summary>
    public DateTimeOffset? Offered { get; set; }

    public DateTimeOffset? Answered { get; set; }

    public AgentId? Agent { get; set; }

    /// <summary>When the conversation ended.</summary>
    public DateTimeOffset? Released { get; set; }

    public DateTimeOffset? WrapUpEnded { get; set; }

    public DateTimeOffset? Abandoned { get; set; }

    public DateTimeOffset? Unserved { get; set; }

    public bool IsWaiting => (Answered ?? Abandoned ?? Unserved) is null;

    public bool IsTalking => Answered is not null && Released is null;

    /// <summary>Until answered or gone; null where the recording ends before.</summary>
    public TimeSpan? Waited => (Answered ?? Abandoned ?? Unserved) - Arrived;

    public TimeSpan? Talked => Released - Answered;

    public TimeSpan? WrappedUp => WrapUpEnded - Released;

    public TimeSpan? AnswerDelay => Answered - Offered;

    /// <summary>How long the phone rang until the customer gave up.</summary>
    public TimeSpan? RangInVain => Abandoned - Offered;
}
