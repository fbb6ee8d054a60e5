using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>A lamp on a line.</summary>
public sealed record LampLine(LampId Lamp, GpioLine Line, LampColour Colour, string Label);

/// <summary>A button on a line.</summary>
public sealed record ButtonLine(ButtonId Button, GpioLine Line, string Label)
{
    /// <summary>How long its level must stand to be believed. Contacts of ordinary push buttons chatter for 5 to 10 ms.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(20);
}

/// <summary>Something that is switched.</summary>
public sealed record OutputLine(string Name, OutputFunction Function, GpioLine Line, string Label);

/// <summary>What an output is for.</summary>
public enum OutputFunction
{
    Buzzer,
    Relay,
    Fan,
}

/// <summary>Something that is watched.</summary>
public sealed record InputLine(string Name, InputFunction Function, GpioLine Line, string Label, TimeSpan Settle);

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
    string Name, string Label, string Sound, GpioLine Ring, GpioLine Seize, GpioLine? Loop);
