using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The wallboard, the lamps and the buzzer, as a test looks at them.</summary>
internal sealed class VirtualBoard : IBoardPort, ILampPort, IOutputPort, IDisplayPort
{
    private readonly Dictionary<LampId, LampSignal> _signals = [];
    private readonly Dictionary<OutputId, LampSignal> _outputs = [];
    private readonly Dictionary<DisplayId, DisplayFrame> _frames = [];

    /// <summary>What was shown last.</summary>
    public BoardSnapshot? Shown { get; private set; }

    public IReadOnlyList<LampId> Lamps { get; } = [new("sales"), new("support")];

    public ImmutableArray<OutputShape> Outputs { get; } =
        [new(new OutputId("buzzer"), OutputFunction.Buzzer), new(new OutputId("relay"), OutputFunction.Relay)];

    public ImmutableArray<DisplayShape> Displays { get; } = [new(new DisplayId("text"), 20, 4)];

    /// <summary>Thrown instead of showing anything.</summary>
    public Exception? Fault { get; set; }

    public void Show(BoardSnapshot board) => Shown = Fault is null ? board : throw Fault;

    public void Set(LampId lamp, LampSignal signal) => _signals[lamp] = signal;

    public void Set(OutputId output, LampSignal signal) => _outputs[output] = signal;

    public void Show(DisplayId display, DisplayFrame frame) => _frames[display] = frame;

    /// <summary>What the buzzer does.</summary>
    public LampSignal Buzzer => _outputs.GetValueOrDefault(new OutputId("buzzer"));

    /// <summary>What the relay does.</summary>
    public LampSignal Relay => _outputs.GetValueOrDefault(new OutputId("relay"));

    /// <summary>What stands on the display.</summary>
    public IEnumerable<string> Text => _frames.GetValueOrDefault(new DisplayId("text"))?.Lines ?? [];

    public LampSignal SignalOf(string lamp) => _signals.GetValueOrDefault(new LampId(lamp));
}
