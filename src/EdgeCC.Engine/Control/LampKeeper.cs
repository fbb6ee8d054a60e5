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

    /// <summary>Sets every lamp by its queue's figure and tells what they show.</summary>
    public ImmutableArray<LampSnapshot> Light(ImmutableArray<LampModel> lamps, ImmutableArray<QueueSnapshot> queues)
    {
        foreach (var lamp in port.Lamps)
        {
            // A lamp that a new configuration gives to no queue must not stay lit.
            var watch = lamps.FirstOrDefault(watching => watching.Lamp == lamp);
            Set(lamp, watch is null ? LampSignal.Off : SignalFor(watch, queues.First(queue => queue.Queue == watch.Queue)));
        }

        return [.. port.Lamps.Select(lamp => new LampSnapshot(lamp, _lit.GetValueOrDefault(lamp)))];
    }

    /// <summary>Flashes every lamp, whatever the queues say: here is the box that somebody looks for.</summary>
    public ImmutableArray<LampSnapshot> Flash()
    {
        foreach (var lamp in port.Lamps)
        {
            Set(lamp, LampSignal.FastFlash);
        }

        return [.. port.Lamps.Select(lamp => new LampSnapshot(lamp, LampSignal.FastFlash))];
    }

    private void Set(LampId lamp, LampSignal signal)
    {
        if (_lit.GetValueOrDefault(lamp) != signal)
        {
            _lit[lamp] = signal;
            port.Set(lamp, signal);
        }
    }

    private static LampSignal SignalFor(LampModel watch, QueueSnapshot queue) =>
        watch.Reached(watch.FastAt, queue) ? LampSignal.FastFlash
        : watch.SlowAt is { } slow && watch.Reached(slow, queue) ? LampSignal.SlowFlash
        : watch.Reached(watch.SteadyAt, queue) ? LampSignal.Steady
        : LampSignal.Off;
}
