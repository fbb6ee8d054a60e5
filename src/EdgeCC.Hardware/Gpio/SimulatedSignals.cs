using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lamps;

namespace EdgeCC.Hardware.Gpio;

/// <summary>The twin of <see cref="SignalLines{TId}"/>. It needs no timer: what is on is reckoned when somebody looks.</summary>
/// <typeparam name="TId">What they are called by.</typeparam>
internal sealed class SimulatedSignals<TId>(IEnumerable<TId> ids, TimeProvider time)
    where TId : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TId, LampSignal> _signals = ids.ToDictionary(id => id, _ => LampSignal.Off);
    private long? _flashingSince;

    public void Set(TId id, LampSignal signal)
    {
        lock (_gate)
        {
            if (_signals.ContainsKey(id))
            {
                _signals[id] = signal;
                _flashingSince = _signals.Values.Any(LampRhythm.Flashes) ? _flashingSince ?? time.GetTimestamp() : null;
            }
        }
    }

    /// <summary>What it was set to.</summary>
    public LampSignal SignalOf(TId id)
    {
        lock (_gate)
        {
            return _signals[id];
        }
    }

    /// <summary>True when it is on at this moment.</summary>
    public bool IsOn(TId id)
    {
        lock (_gate)
        {
            var elapsed = _flashingSince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;
            return LampRhythm.IsLit(_signals[id], (long)(elapsed / LampRhythm.Beat));
        }
    }
}
