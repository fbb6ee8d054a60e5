using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lamps;

/// <summary>Lamps on GPIO lines.</summary>
internal sealed class GpioLampPort(IReadOnlyList<LampLine> lamps, GpioChips chips, TimeProvider time) : ILampPort, IDisposable
{
    private readonly SignalLines<LampId> _lines = new(lamps.ToDictionary(lamp => lamp.Lamp, lamp => lamp.Line), chips, time);

    public IReadOnlyList<LampId> Lamps { get; } = [.. lamps.Select(lamp => lamp.Lamp)];

    public void Set(LampId lamp, LampSignal signal) => _lines.Set(lamp, signal);

    public void Dispose() => _lines.Dispose();
}
