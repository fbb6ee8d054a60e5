using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>The wallboard and the lamps, as a test looks at them.</summary>
internal sealed class VirtualBoard : IBoardPort, ILampPort
{
    private readonly Dictionary<LampId, LampSignal> _signals = [];

    /// <summary>What was shown last.</summary>
    public BoardSnapshot? Shown { get; private set; }

    public IReadOnlyList<LampId> Lamps { get; } = [new("sales"), new("support")];

    /// <summary>Thrown instead of showing anything.</summary>
    public Exception? Fault { get; set; }

    public void Show(BoardSnapshot board) => Shown = Fault is null ? board : throw Fault;

    public void Set(LampId lamp, LampSignal signal) => _signals[lamp] = signal;

    public LampSignal SignalOf(string lamp) => _signals.GetValueOrDefault(new LampId(lamp));
}
