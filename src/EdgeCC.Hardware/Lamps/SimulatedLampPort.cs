using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lamps;

/// <summary>Lamps without a wire.</summary>
internal sealed class SimulatedLampPort(IReadOnlyList<LampLine> lamps, TimeProvider time) : ILampPort
{
    private readonly SimulatedSignals<LampId> _signals = new(lamps.Select(lamp => lamp.Lamp), time);

    public IReadOnlyList<LampId> Lamps { get; } = [.. lamps.Select(lamp => lamp.Lamp)];

    public void Set(LampId lamp, LampSignal signal) => _signals.Set(lamp, signal);

    /// <summary>True when the lamp is lit at this moment.</summary>
    public bool IsLit(LampId lamp) => _signals.IsOn(lamp);
}
