using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Control;

/// <summary>Lights the lamps that watch queues; speaks to the board only when a lamp changes.</summary>
internal sealed class LampKeeper(ILampPort port)
{
    private readonly Dictionary<LampId, LampSignal> _lit = [];

    /// <summary>True while a queue is so that its lamp would flash fast.</summary>
    public bool IsAlarming { get; private set; }

    /// <summary>Sets every lamp by its queue's figure and tells what they show.</summary>
    /// <param name="lamps">What they watch.</param>
    /// <param name="queues">The figures.</param>
    /// <param name="instead">What a lamp shows instead; null: nothing does.</param>
    public ImmutableArray<LampSnapshot> Light(
        ImmutableArray<LampModel> lamps, ImmutableArray<QueueSnapshot> queues, Func<LampId, LampSignal>? instead = null)
    {
        IsAlarming = lamps.Any(watching => port.Lamps.Contains(watching.Lamp) && SignalFor(watching, queues) == LampSignal.FastFlash);
        foreach (var lamp in port.Lamps)
        {
            // A lamp that a new configuration gives to no queue must not stay lit.
            var watch = lamps.FirstOrDefault(watching => watching.Lamp == lamp);
            Set(lamp, instead is not null ? instead(lamp) : watch is null ? LampSignal.Off : SignalFor(watch, queues));
        }

        return [.. port.Lamps.Select(lamp => new LampSnapshot(lamp, _lit.GetValueOrDefault(lamp)))];
    }

    private void Set(LampId lamp, LampSignal signal)
    {
        if (_lit.GetValueOrDefault(lamp) != signal)
        {
            _lit[lamp] = signal;
            port.Set(lamp, signal);
        }
    }

    private static LampSignal SignalFor(LampModel watch, ImmutableArray<QueueSnapshot> queues) =>
        SignalFor(watch, queues.First(queue => queue.Queue == watch.Queue));

    private static LampSignal SignalFor(LampModel watch, QueueSnapshot queue) =>
        watch.Reached(watch.FastAt, queue) ? LampSignal.FastFlash
        : watch.SlowAt is { } slow && watch.Reached(slow, queue) ? LampSignal.SlowFlash
        : watch.Reached(watch.SteadyAt, queue) ? LampSignal.Steady
        : LampSignal.Off;
}
