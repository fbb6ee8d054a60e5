using System.Collections.Frozen;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Lamps;

namespace EdgeCC.Hardware.Boards;

/// <summary>
/// A board at work: lamps that can be set, buttons that post <c>ButtonPressed</c>, and what is wrong with it. It opens
/// in any case; a line that cannot be had is found by its health check.
/// </summary>
public sealed class HardwareBoard : IHealthCheck, IDisposable
{
    private readonly BoardModel _model;
    private readonly GpioChips? _chips;
    private readonly BoardDisplays? _displays;
    private readonly IDisposable[] _parts = [];

    private HardwareBoard(BoardModel model, IMailbox mailbox, TimeProvider time)
    {
        _model = model;
        var displays = new SimulatedDisplays(model.Devices);
        Lamps = new SimulatedLampPort(model.Lamps, time);
        Displays = displays;
        Panel = new SimulatedPanel(model, displays, mailbox);
    }

    internal HardwareBoard(
        BoardModel model, GpioChips chips, Func<DeviceModel, IBusWriter> open, IMailbox mailbox, TimeProvider time)
    {
        var displays = new BoardDisplays(model.Devices, open, Thread.Sleep, time);
        var lamps = new GpioLampPort(model.Lamps, chips, time);
        _model = model;
        _chips = chips;
        _displays = displays;
        _parts = [new GpioButtonReader(model.Buttons, chips, mailbox, time), displays, lamps, chips];
        Lamps = lamps;
        Displays = displays;
    }

    /// <summary>The lamps.</summary>
    public ILampPort Lamps { get; }

    /// <summary>The displays: <see cref="SimulatedDisplays"/> on a simulated board.</summary>
    public IDisplayPort Displays { get; }

    /// <summary>The sound of its lines and headsets by the numbers of their ports: 1 to 999, in the order of the board file.</summary>
    public IReadOnlyDictionary<int, ISoundPort> Sounds { get; init; } = FrozenDictionary<int, ISoundPort>.Empty;

    /// <summary>The front of a simulated board; null where the board is real and can be seen and touched itself.</summary>
    public IFrontPanel? Panel { get; }

    /// <summary>Opens a board.</summary>
    /// <param name="model">Which.</param>
    /// <param name="mailbox">Where <c>ButtonPressed</c> is posted.</param>
    /// <param name="time">The clock lamps flash and buttons settle by.</param>
    public static HardwareBoard Open(BoardModel model, IMailbox mailbox, TimeProvider time) => model.Driver switch
    {
        BoardDriver.Kernel =>
            new HardwareBoard(model, new GpioChips(new KernelGpioLines()), LinuxBus.Open, mailbox, time),
        _ => new HardwareBoard(model, mailbox, time),
    };

    public HealthFinding Look()
    {
        IReadOnlyList<string> lines = _chips?.Faults ?? [];
        string[] displays = [.. _displays?.Faults ?? []];
        if (lines.Count + displays.Length == 0)
        {
            return _chips?.Losses is [_, ..] losses
                ? new HealthFinding(
                    "Board", HealthLevel.Warning, $"{string.Join("; ", losses)}. See to its contact and its screening.")
                : new HealthFinding("Board", HealthLevel.Well, Description);
        }

        var advice = lines.Count > 0
            ? "Compare the board file with the wiring, and see that the service may use the GPIO device."
            : "See to its plug and address; it is tried again every minute at least.";
        return new HealthFinding("Board", HealthLevel.Failing, $"{string.Join("; ", [.. lines, .. displays])}. {advice}");
    }

    public void Dispose()
    {
        foreach (var part in _parts)
        {
            part.Dispose();
        }
    }

    private string Description => _model.Driver == BoardDriver.None
        ? $"{_model.Name}: without lamps and buttons"
        : $"{_model.Name}: {HealthFinding.Count(_model.Lamps.Length, "lamp")}, {HealthFinding.Count(_model.Buttons.Length, "button")}{(_chips is null ? ", simulated" : "")}";
}
