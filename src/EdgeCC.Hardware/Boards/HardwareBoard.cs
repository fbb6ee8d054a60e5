using System.Collections.Immutable;
using System.Device.Gpio.Drivers;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Buttons;
using EdgeCC.Hardware.Gpio;
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
    private readonly IDisposable[] _parts = [];

    private HardwareBoard(BoardModel model, IMailbox mailbox, TimeProvider time)
    {
        _model = model;
        Lamps = new SimulatedLampPort(model.Lamps, time);
        SimulatedButtons = new SimulatedButtons(model.Buttons, mailbox);
        Pictures = model.Pictures;
    }

    internal HardwareBoard(BoardModel model, GpioChips chips, IMailbox mailbox, TimeProvider time)
    {
        var lamps = new GpioLampPort(model.Lamps, chips, time);
        _model = model;
        _chips = chips;
        _parts = [new GpioButtonReader(model.Buttons, chips, mailbox, time), lamps, chips];
        Lamps = lamps;
        Pictures = [];
    }

    /// <summary>The lamps.</summary>
    public ILampPort Lamps { get; }

    /// <summary>The lamps as a page draws them; empty where they are real and hang on the wall.</summary>
    public ImmutableArray<LampPicture> Pictures { get; }

    /// <summary>The buttons of a simulated board, null on a real one.</summary>
    public SimulatedButtons? SimulatedButtons { get; }

    /// <summary>Opens a board.</summary>
    /// <param name="model">Which.</param>
    /// <param name="mailbox">Where <c>ButtonPressed</c> is posted.</param>
    /// <param name="time">The clock lamps flash and buttons settle by.</param>
    public static HardwareBoard Open(BoardModel model, IMailbox mailbox, TimeProvider time) => model.Driver switch
    {
        BoardDriver.LibGpiod =>
            new HardwareBoard(model, new GpioChips(chip => new LibGpiodDriver(chip)), mailbox, time),
        _ => new HardwareBoard(model, mailbox, time),
    };

    public HealthFinding Look()
    {
        var faults = _chips?.Faults ?? [];
        return faults.Count == 0
            ? new HealthFinding("Board", HealthLevel.Well, Description)
            : new HealthFinding(
                "Board",
                HealthLevel.Failing,
                $"{string.Join("; ", faults)}. Compare the board file with the wiring, and see that the service may use the GPIO device.");
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
        : $"{_model.Name}: {_model.Lamps.Length} lamps, {_model.Buttons.Length} buttons{(_chips is null ? ", simulated" : "")}";
}
