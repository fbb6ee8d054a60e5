using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Boards;

/// <summary>The queues and agents at one moment, for boards and lamps.</summary>
public sealed record RoutingSnapshot(ImmutableArray<QueueSnapshot> Queues, ImmutableArray<AgentSnapshot> Agents);

/// <summary>One queue at one moment. Counts are of today, in the branch's time zone.</summary>
/// <param name="Queue">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Waiting">Waiting or being offered.</param>
/// <param name="Ringing">Of those waiting, how many an agent's phone rings for.</param>
/// <param name="LongestWait">The longest of them, zero when nobody waits.</param>
/// <param name="SignedIn">Agents with the skill who are signed in, whatever they do.</param>
/// <param name="Ready">Agents with the skill who could be offered something now.</param>
/// <param name="Talking">Agents with the skill who talk, on whatever queue.</param>
/// <param name="Paused">Agents with the skill who are paused or in wrap-up.</param>
/// <param name="Answered">Connected today.</param>
/// <param name="AnsweredInTime">Of those, within the target.</param>
/// <param name="Abandoned">Left while waiting today.</param>
/// <param name="ServiceLevel">AnsweredInTime / (Answered + Abandoned), 0..1; null before the first.</param>
/// <param name="Target">The share aimed at, 0..1.</param>
/// <param name="AnswerWithin">Answered within this counts as in time; the longest wait is judged by it.</param>
public sealed record QueueSnapshot(
    QueueId Queue,
    string Name,
    int Waiting,
    int Ringing,
    TimeSpan LongestWait,
    int SignedIn,
    int Ready,
    int Talking,
    int Paused,
    int Answered,
    int AnsweredInTime,
    int Abandoned,
    double? ServiceLevel,
    double Target,
    TimeSpan AnswerWithin);

/// <summary>One agent at one moment.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Status">What they do.</param>
/// <param name="Reason">Why, when paused.</param>
/// <param name="Extension">Where they are signed in.</param>
/// <param name="Since">How long they have been in this status.</param>
public sealed record AgentSnapshot(
    AgentId Agent, string Name, AgentStatus Status, PauseReason? Reason, ExtensionId? Extension, TimeSpan Since);
