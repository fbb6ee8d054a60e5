using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Boards;

/// <summary>The queues and agents at one moment, for boards and lamps.</summary>
public sealed record RoutingSnapshot(ImmutableArray<QueueSnapshot> Queues, ImmutableArray<AgentSnapshot> Agents)
{
    /// <summary>True while the branch was closed by hand.</summary>
    public bool ClosedByHand { get; init; }
}

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
/// <param name="Callbacks">Customers to be called.</param>
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
    TimeSpan AnswerWithin,
    int Callbacks = 0);

/// <summary>One agent at one moment.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Name">Their name.</param>
/// <param name="Status">What they do.</param>
/// <param name="Reason">Why, when paused.</param>
/// <param name="Extension">Where they are signed in.</param>
/// <param name="Since">How long they have been in this status.</param>
/// <param name="Code">Which of the branch's own reasons, when paused.</param>
/// <param name="Conversations">How many at once.</param>
public sealed record AgentSnapshot(
    AgentId Agent,
    string Name,
    AgentStatus Status,
    PauseReason? Reason,
    ExtensionId? Extension,
    TimeSpan Since,
    string? Code = null,
    int Conversations = 0);

/// <summary>A customer who waits.</summary>
/// <param name="Interaction">The contact.</param>
/// <param name="Queue">In which queue.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Position">Place in the queue, from 1; callbacks have theirs between.</param>
/// <param name="Waited">For how long.</param>
/// <param name="RingingAt">The agent whose phone rings for it, the first where there are several.</param>
/// <param name="HeldFor">The one agent it is kept for.</param>
public sealed record WaitingSnapshot(
    InteractionId Interaction,
    QueueId Queue,
    Channel Channel,
    int Position,
    TimeSpan Waited,
    AgentId? RingingAt,
    AgentId? HeldFor);

/// <summary>A customer who gave up waiting.</summary>
/// <param name="Interaction">The contact.</param>
/// <param name="Customer">Who.</param>
/// <param name="Queue">From which queue.</param>
/// <param name="Channel">On which channel.</param>
/// <param name="Ago">How long ago.</param>
/// <param name="Waited">For how long.</param>
public sealed record AbandonedSnapshot(
    InteractionId Interaction, CustomerId Customer, QueueId Queue, Channel Channel, TimeSpan Ago, TimeSpan Waited);

/// <summary>A customer who is to be called.</summary>
/// <param name="Interaction">The callback.</param>
/// <param name="Queue">In which queue.</param>
/// <param name="Number">Where to, in full: whoever shows it masks it.</param>
/// <param name="Origin">From where it was asked for.</param>
/// <param name="Waiting">For how long, by its place in line.</param>
/// <param name="Attempts">How often the customer was rung in vain.</param>
/// <param name="NotBefore">When it is in line again; null: it is.</param>
/// <param name="Agent">Who is calling, if somebody is.</param>
/// <param name="Position">Place in the queue, from 1; null while it is in no line.</param>
public sealed record CallbackSnapshot(
    InteractionId Interaction,
    QueueId Queue,
    string Number,
    CallbackOrigin Origin,
    TimeSpan Waiting,
    int Attempts,
    DateTimeOffset? NotBefore,
    AgentId? Agent,
    int? Position = null);
