using System.Collections.Immutable;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Policies;

namespace EdgeCC.Routing.Queues;

/// <summary>A queue, for contacts of any channel.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it, on boards and phones.</param>
/// <param name="Rings">What an agent must be able to do to serve it: the first from the start, the next ones once a contact has waited for a while.</param>
/// <param name="RingTimeout">How long one agent's phone rings before the offer goes on.</param>
/// <param name="WrapUp">After-contact work after a conversation from this queue, at most.</param>
/// <param name="ServiceLevelTarget">Answered within this counts as in time (R21: 30 s); for channels without a target of their own.</param>
/// <param name="ServiceLevelShare">The share that should be, 0..1 (R21: 0.8).</param>
/// <param name="AnnounceEvery">How often the waiting hear their position.</param>
/// <param name="LongestWait">Beyond it whoever waits for an answer at once leaves by <c>WaitedTooLong</c>; null: never. What is written to be answered later stays.</param>
/// <param name="Capacity">The most that may wait.</param>
public sealed record QueueModel(
    QueueId Id,
    string Name,
    ImmutableArray<SkillRing> Rings,
    TimeSpan RingTimeout,
    TimeSpan WrapUp,
    TimeSpan ServiceLevelTarget,
    double ServiceLevelShare,
    TimeSpan AnnounceEvery,
    TimeSpan? LongestWait,
    int Capacity)
{
    /// <summary>Targets of single channels, beside <see cref="ServiceLevelTarget"/>.</summary>
    public ImmutableDictionary<Channel, TimeSpan> ChannelTargets { get; init; } = ImmutableDictionary<Channel, TimeSpan>.Empty;

    /// <summary>How one of several agents is chosen.</summary>
    public IAgentPolicy Policy { get; init; } = new LongestIdlePolicy();

    /// <summary>Points every contact of this queue has.</summary>
    public int Priority { get; init; }

    /// <summary>Who must be there for a contact to be let in.</summary>
    public StaffRule Join { get; init; } = StaffRule.SignedIn;

    /// <summary>Who must be there for those who wait to be kept.</summary>
    public StaffRule Stay { get; init; } = StaffRule.SignedIn;

    /// <summary>Where else contacts go when there are too many, or they have waited too long; the first that applies.</summary>
    public ImmutableArray<Diversion> Diversions { get; init; } = [];

    /// <summary>When contacts are let in; null: always.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>How long a contact waits for the agent who knows the customer before others may take it; zero: not at all.</summary>
    public TimeSpan PersonalWait { get; init; }

    /// <summary>The flow customers go through once the agent has hung up first (R12); null: none. The Switchboard leads there.</summary>
    public FlowId? After { get; init; }

    /// <summary>True: who talked with the customer last counts as the agent who knows them.</summary>
    public bool PrefersLastAgent { get; init; }

    /// <summary>A written message left unanswered for so long takes the contact from its agent; null: never.</summary>
    public TimeSpan? ReassignAfter { get; init; }

    /// <summary>A queue the configuration does not have: what still goes on from it is followed by nothing.</summary>
    public static QueueModel Gone(QueueId id) => new(
        id,
        id.Value,
        [new SkillRing(TimeSpan.Zero, ImmutableDictionary<SkillId, int>.Empty)],
        RingTimeout: TimeSpan.Zero,
        WrapUp: TimeSpan.Zero,
        ServiceLevelTarget: TimeSpan.Zero,
        ServiceLevelShare: 0,
        AnnounceEvery: TimeSpan.Zero,
        LongestWait: null,
        Capacity: 0);

    /// <summary>Answered within this counts as in time on <paramref name="channel"/>.</summary>
    public TimeSpan TargetOf(Channel channel) =>
        ChannelTargets.TryGetValue(channel, out var target) ? target
        : ChannelStandard.IsLive(channel) ? ServiceLevelTarget
        : ChannelStandard.AnswerWithin(channel);
}
