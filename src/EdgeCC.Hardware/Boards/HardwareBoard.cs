using System.Collections.Frozen;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Gpio.Kernel;
using EdgeCC.Hardware.Lamps;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Hardware.Sound;

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
    private readonly SensorWatch _sensors;
    private readonly IDisposable[] _parts;

    internal HardwareBoard(BoardModel model, SimulatedSensors sensors, IMailbox mailbox, TimeProvider time)
    {
        _model = model;
        var displays = new SimulatedDisplays(model.Devices);
        var outputs = new SimulatedOutputPort(model.Outputs, time);
        Lamps = new SimulatedLampPort(model.Lamps, time);
        Displays = displays;
        (Outputs, _sensors) = Watch(model, outputs, _ => sensors, time);
        Inspection = new BoardInspection(model, _sensors, () => Probes, mailbox, time);
        _parts = [_sensors];
        Panel = new SimulatedPanel(model, displays, outputs, mailbox);
    }

    internal HardwareBoard(
        BoardModel model, GpioChips chips, Func<DeviceModel, IBusWriter> open, ISensors sysfs, IMailbox mailbox, TimeProvider time)
    {
        var displays = new BoardDisplays(model.Devices, open, Thread.Sleep, time);
        var lamps = new GpioLampPort(model.Lamps, chips, time);
        _model = model;
        _chips = chips;
        _displays = displays;
        var outputs = new GpioOutputPort(model.Outputs, chips, time);
        var contacts = new ContactSensors(model.AllSensors.Where(sensor => sensor.Line is not null), chips, time);
        (Outputs, _sensors) = Watch(model, outputs, sensor => sensor.Line is null ? sysfs : contacts, time);
        Inspection = new BoardInspection(model, _sensors, () => Probes, mailbox, time);
        _parts = [_sensors, new GpioButtonReader(model.Buttons, chips, mailbox, time), displays, lamps, outputs, chips];
        Lamps = lamps;
        Displays = displays;
    }

    /// <summary>The lamps.</summary>
    public ILampPort Lamps { get; }

    /// <summary>The displays: <see cref="SimulatedDisplays"/> on a simulated board.</summary>
    public IDisplayPort Displays { get; }

    /// <summary>What it switches besides: buzzers, relays, fans.</summary>
    public IOutputPort Outputs { get; }

    /// <summary>What it and the computer on it tell of themselves.</summary>
    public ISensorPort Sensors => _sensors;

    /// <summary>It under a technician's hands.</summary>
    public IBoardInspection Inspection { get; }

    /// <summary>A check for the board's wiring, one for its sound cards where it has any, and one for every sensor.</summary>
    public IEnumerable<IHealthCheck> Checks =>
        Probes.Select(probe => probe.Port).OfType<ISoundDevice>().ToList() is { Count: > 0 } cards
            ? [this, new SoundCheck(cards), .. _sensors.Checks]
            : [this, .. _sensors.Checks];

    /// <summary>The sound of its lines and headsets by the numbers of their ports: 1 to 999, in the order of the board file.</summary>
    public IReadOnlyDictionary<int, ISoundPort> Sounds
    {
        get;
        init => field = value.ToFrozenDictionary(sound => sound.Key, ISoundPort (sound) => new SoundProbe(sound.Value));
    }
    = FrozenDictionary<int, ISoundPort>.Empty;

    /// <summary>The front of a simulated board; null where the board is real and can be seen and touched itself.</summary>
    public IFrontPanel? Panel { get; }

    /// <summary>Opens a board.</summary>
    /// <param name="model">Which.</param>
    /// <param name="mailbox">Where <c>ButtonPressed</c> is posted.</param>
    /// <param name="time">The clock lamps flash and buttons settle by.</param>
    public static HardwareBoard Open(BoardModel model, IMailbox mailbox, TimeProvider time) => model.Driver switch
    {
        BoardDriver.Simulated => new HardwareBoard(model, new SimulatedSensors(), mailbox, time),
        _ => new HardwareBoard(model, new GpioChips(new KernelGpioLines()), LinuxBus.Open, new SysfsSensors("/sys"), mailbox, time),
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

    private IEnumerable<SoundProbe> Probes => Sounds.OrderBy(sound => sound.Key).Select(sound => (SoundProbe)sound.Value);

    private static (FanKeeper Fans, SensorWatch Sensors) Watch(
        BoardModel model, IOutputPort outputs, Func<SensorModel, ISensors> where, TimeProvider time)
    {
        var fans = new FanKeeper(model.Outputs, outputs);
        return (fans, new SensorWatch(model.AllSensors, where, fans, time));
    }

    private string Description => _model.Driver == BoardDriver.None
        ? $"{_model.Name}: without lamps and buttons"
        : $"{_model.Name}: {HealthFinding.Count(_model.Lamps.Length, "lamp")}, {HealthFinding.Count(_model.Buttons.Length, "button")}{(_chips is null ? ", simulated" : "")}";
}
