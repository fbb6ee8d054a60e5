using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Outputs;

/// <summary>Buzzers, relays and fans on GPIO lines.</summary>
internal sealed class GpioOutputPort(IReadOnlyList<OutputLine> outputs, GpioChips chips, TimeProvider time) : IOutputPort, IDisposable
{
    private readonly SignalLines<OutputId> _lines = new(outputs.ToDictionary(output => output.Output, output => output.Line), chips, time);

    public ImmutableArray<OutputShape> Outputs { get; } = [.. outputs.Select(output => new OutputShape(output.Output, output.Function))];

    public void Set(OutputId output, LampSignal signal) => _lines.Set(output, signal);

    public void Dispose() => _lines.Dispose();
}
