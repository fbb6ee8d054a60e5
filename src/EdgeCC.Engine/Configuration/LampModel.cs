using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Configuration;

/// <summary>A lamp that watches a queue.</summary>
/// <param name="Lamp">Which.</param>
/// <param name="Queue">Whose figure it shows.</param>
/// <param name="Watch">Which figure.</param>
/// <param name="SteadyAt">From here it is lit: calls, seconds, or percent.</param>
/// <param name="SlowAt">From here it flashes slowly; null: it never does.</param>
/// <param name="FastAt">From here it flashes fast.</param>
public sealed record LampModel(LampId Lamp, QueueId Queue, LampWatch Watch, int SteadyAt, int? SlowAt, int FastAt)
{
    /// <summary>True when the queue's figure is at a threshold or worse; a service level is worse when it is lower.</summary>
    public bool Reached(int threshold, QueueSnapshot queue) => Watch switch
    {
        LampWatch.OldestWait => queue.LongestWait.TotalSeconds >= threshold,
        LampWatch.ServiceLevel => queue.ServiceLevel * 100 <= threshold,
        _ => queue.Waiting >= threshold,
    };
}

/// <summary>What a lamp watches.</summary>
public enum LampWatch
{
    /// <summary>How many wait.</summary>
    Waiting,

    /// <summary>The longest wait, seconds.</summary>
    OldestWait,

    /// <summary>Today's service level, percent; before the first call the lamp stays dark.</summary>
    ServiceLevel,
}
