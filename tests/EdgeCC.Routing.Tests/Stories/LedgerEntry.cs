using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>A contact, as far as an outsider can know.</summary>
internal sealed class LedgerEntry(InteractionId id, QueueId queue, Channel channel, long order)
{
    public InteractionId Id { get; } = id;

    public QueueId Queue { get; } = queue;

    public Channel Channel { get; } = channel;

    /// <summary>The how-manieth to be queued.</summary>
    public long Order { get; } = order;

    public CustomerId? Customer { get; set; }

    public int Priority { get; init; }

    public TimeSpan Since { get; init; }

    /// <summary>Where to, for a callback that is not over.</summary>
    public string? Number { get; set; }

    public bool IsCallback { get; init; }

    /// <summary>For a callback: in no line before this.</summary>
    public TimeSpan Awake { get; set; } = TimeSpan.MinValue;

    /// <summary>For a callback that is asleep: who promised to make it, and is waited for once it wakes, if they are there.</summary>
    public AgentId? WakesFor { get; set; }

    /// <summary>For a callback: who promised to make it.</summary>
    public AgentId? Promised { get; init; }

    public AgentId? HeldFor { get; set; }

    public HoldCause? HoldCause { get; set; }

    public TimeSpan HeldUntil { get; set; }

    public AgentId? Agent { get; set; }

    public bool IsDialling { get; set; }

    public bool IsInWrapUp { get; set; }

    public Dictionary<AgentId, TimeSpan> RefusedUntil { get; } = [];

    public override string ToString() =>
        $"{Id} ({Channel}, {Queue}, since {Since}{(IsCallback ? ", callback" : "")}{(HeldFor is { } agent ? $", held for {agent} until {HeldUntil}: {HoldCause}" : "")})";

    public bool IsWaitingAt(TimeSpan now) => Agent is null && Awake <= now;
}
