using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>A lamp on a line.</summary>
public sealed record LampLine(LampId Lamp, GpioLine Line, LampColour Colour, string Label);

/// <summary>A button on a line.</summary>
public sealed record ButtonLine(ButtonId Button, GpioLine Line, string Label)
{
    /// <summary>How long its level must stand to be believed. Contacts of ordinary push buttons chatter for 5 to 10 ms.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What it is for.</summary>
    public ButtonRole Role { get; init; }

    /// <summary>What it means that it was pressed.</summary>
    internal EngineEvent Pressed => Role switch
    {
        ButtonRole.Quiet => new AlarmSilenced(),
        ButtonRole.Identify => new IdentifyAsked(),
        _ => new ButtonPressed(Button),
    };
}

/// <summary>What a button is for.</summary>
public enum ButtonRole
{
    /// <summary>Calls for help; pressed again, takes it back.</summary>
    Help,

    /// <summary>Silences the audible alarm for its guard time.</summary>
    Quiet,

    /// <summary>Makes the box show itself. Held while the service starts, it has the branch forgotten.</summary>
    Identify,
}

/// <summary>Something that is switched.</summary>
public sealed record OutputLine(OutputId Output, OutputFunction Function, GpioLine Line, string Label)
{
    /// <summary>A fan's thermostat; null: it runs whenever the service does.</summary>
    public Thermostat? Thermostat { get; init; }
}

/// <summary>When a fan runs.</summary>
/// <param name="Sensor">The temperature it goes by.</param>
/// <param name="OnAt">From here it runs, °C.</param>
/// <param name="OffAt">From here down it stands, °C; lower, so that it does not switch all the time.</param>
public sealed record Thermostat(string Sensor, int OnAt, int OffAt);

/// <summary>Something that is watched.</summary>
public sealed record InputLine(string Name, InputFunction Function, GpioLine Line, string Label, TimeSpan Settle)
{
    /// <summary>It as a sensor.</summary>
    internal SensorModel Sensor => SensorModel.On(Line, Name, Label, Function switch
    {
        InputFunction.Tamper => SensorKind.Tamper,
        InputFunction.FanTachometer => SensorKind.FanSpeed,
        _ => SensorKind.PowerGood,
    });
}

/// <summary>What an input tells.</summary>
public enum InputFunction
{
    /// <summary>Active while the case is open.</summary>
    Tamper,

    /// <summary>Two pulses a turn.</summary>
    FanTachometer,

    /// <summary>Active while the supply is as it should be.</summary>
    PowerGood,
}

/// <summary>A port for an analogue telephone (FXS).</summary>
/// <param name="Name">What the configuration calls it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Sound">The ALSA device of its sound: <c>hw:EdgeCC,0,0</c>.</param>
/// <param name="Hook">Active while the handset is lifted; follows pulse digits.</param>
/// <param name="Ring">Active: the ringing voltage is on.</param>
/// <param name="Polarity">Reverses tip and ring; alternates at the ringing frequency (25 Hz) while ringing. Null where the circuit does so itself.</param>
public sealed record StationPort(
    string Name, string Label, string Sound, GpioLine Hook, GpioLine Ring, GpioLine? Polarity);

/// <summary>A port for an analogue exchange line (FXO).</summary>
/// <param name="Name">What the configuration calls it.</param>
/// <param name="Label">What people read.</param>
/// <param name="Sound">The ALSA device of its sound.</param>
/// <param name="Ring">Active while ringing voltage is on the line (in its rhythm, not its frequency).</param>
/// <param name="Seize">Active: the loop is closed.</param>
/// <param name="Loop">Active while current flows in the loop: falls when the exchange drops the call. Null where it is not told.</param>
public sealed record TrunkPort(
    string Name, string Label, string Sound, GpioLine Ring, GpioLine Seize, GpioLine? Loop)
{
    /// <summary>Active while the exchange's battery is on the line, also between calls. Null where it is not told.</summary>
    public GpioLine? Voltage { get; init; }

    /// <summary>The voltage as a sensor; null where it is not told.</summary>
    internal SensorModel? Sensor => Voltage is { } line ? SensorModel.On(line, Name, Label, SensorKind.LineVoltage) : null;
}
