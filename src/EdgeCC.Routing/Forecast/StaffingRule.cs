using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Forecast;

/// <summary>How one queue is staffed on one channel.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="Channel">Which channel.</param>
/// <param name="Mode">Whether customers wait for the answer, or come back to it.</param>
/// <param name="HandleTime">Talk, hold and wrap-up of one contact when the agent has no other (AHT).</param>
/// <param name="Goals">All of them are to be met; at least one.</param>
public sealed record StaffingRule(
    QueueId Queue, Channel Channel, StaffingMode Mode, TimeSpan HandleTime, ImmutableArray<ServiceGoal> Goals)
{
    /// <summary>Skills an agent needs for it, for the advice on training.</summary>
    public ImmutableArray<SkillId> Skills { get; init; } = [];

    /// <summary>Mean patience: Erlang A. Null: nobody is expected to give up, Erlang C.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Contacts one agent has at a time: 1 for voice, up to 6 for chat.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>
    /// How much longer a contact takes for each other one the agent has beside it: 0, they do not slow each other; 0.2,
    /// each adds a fifth; 1, two at a time take as long as two in a row.
    /// </summary>
    public double Slowdown { get; init; }

    /// <summary>The most of their time that agents are to spend handling, 0..1.</summary>
    public double HighestOccupancy { get; init; } = 1;

    /// <summary>The handle time with all slots of the agent taken.</summary>
    public TimeSpan LoadedHandleTime => HandleTime * (1 + (Slowdown * (Concurrency - 1)));
}

/// <summary>Whether customers wait for the answer.</summary>
public enum StaffingMode
{
    /// <summary>They do (voice, chat): a queueing problem.</summary>
    Live,

    /// <summary>They do not (e-mail, forms): a backlog that is due by some time.</summary>
    Deferred,
}
