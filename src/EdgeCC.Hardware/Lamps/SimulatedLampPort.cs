using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lamps;

/// <summary>Lamps without a wire. They need no timer: what an eye would see is reckoned when it looks.</summary>
internal sealed class SimulatedLampPort(IReadOnlyList<LampLine> lamps, TimeProvider time) : ILampPort
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LampId, LampSignal> _signals = lamps.ToDictionary(lamp => lamp.Lamp, _ => LampSignal.Off);
    private long? _flashingSince;

    public IReadOnlyList<LampId> Lamps { get; } = [.. lamps.Select(lamp => lamp.Lamp)];

    public void Set(LampId lamp, LampSignal signal)
    {
        lock (_gate)
        {
            if (_signals.ContainsKey(lamp))
            {
                _signals[lamp] = signal;
                _flashingSince = _signals.Values.Any(LampRhythm.Flashes) ? _flashingSince ?? time.GetTimestamp() : null;
            }
        }
    }

    /// <summary>True when the lamp is lit at this moment.</summary>
    public bool IsLit(LampId lamp)
    {
        lock (_gate)
        {
            var elapsed = _flashingSince is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero;
            return LampRhythm.IsLit(_signals[lamp], (long)(elapsed / LampRhythm.Beat));
        }
    }
}
