using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Outputs;

/// <summary>Buzzers, relays and fans without a wire.</summary>
internal sealed class SimulatedOutputPort(IReadOnlyList<OutputLine> outputs, TimeProvider time) : IOutputPort
{
    private readonly SimulatedSignals<OutputId> _signals = new(outputs.Select(output => output.Output), time);

    public ImmutableArray<OutputShape> Outputs { get; } = [.. outputs.Select(output => new OutputShape(output.Output, output.Function))];

    public void Set(OutputId output, LampSignal signal) => _signals.Set(output, signal);

    /// <summary>True when it is on at this moment.</summary>
    public bool IsOn(OutputId output) => _signals.IsOn(output);

    /// <summary>Every output as a page draws it, in the board's order.</summary>
    public ImmutableArray<OutputPicture> Pictures() =>
        [.. outputs.Select(output => new OutputPicture(output.Output, output.Label, output.Function, _signals.SignalOf(output.Output)))];
}
