using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing;

/// <summary>The router's configuration, validated.</summary>
public sealed record RoutingModel(ImmutableArray<QueueModel> Queues, ImmutableArray<AgentModel> Agents);

/// <summary>A queue.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it, on boards and phones.</param>
/// <param name="Skill">The skill an agent needs to serve it.</param>
/// <param name="RingTimeout">How long one agent's phone rings before the offer goes on.</param>
/// <param name="WrapUp">After-call work after a conversation from this queue.</param>
/// <param name="ServiceLevelTarget">Answered within this counts as in time (R21: 30 s).</param>
/// <param name="ServiceLevelShare">The share that should be, 0..1 (R21: 0.8).</param>
/// <param name="AnnounceEvery">How often the waiting hear their position.</param>
/// <param name="LongestWait">Beyond it the interaction leaves by <c>WaitedTooLong</c>; null: never.</param>
/// <param name="Capacity">The most that may wait.</param>
public sealed record QueueModel(
    QueueId Id,
    string Name,
    SkillId Skill,
    TimeSpan RingTimeout,
    TimeSpan WrapUp,
    TimeSpan ServiceLevelTarget,
    double ServiceLevelShare,
    TimeSpan AnnounceEvery,
    TimeSpan? LongestWait,
    int Capacity);

/// <summary>An agent.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Number">What the agent dials after the sign-in code at a phone that is not their own.</param>
/// <param name="Extension">The agent's own desk phone.</param>
/// <param name="Skills">What the agent can do.</param>
public sealed record AgentModel(
    AgentId Id, string Name, string Number, ExtensionId Extension, ImmutableHashSet<SkillId> Skills);
