using System.Device.Gpio;

namespace EdgeCC.Hardware.Gpio;

/// <summary>One line of one GPIO chip.</summary>
/// <param name="Chip">N of <c>/dev/gpiochipN</c>.</param>
/// <param name="Offset">The line on that chip, from 0.</param>
/// <param name="ActiveHigh">True: high means lit or pressed; false: low does.</param>
/// <param name="Bias">The resistor that holds an input while nothing drives it.</param>
public readonly record struct GpioLine(int Chip, int Offset, bool ActiveHigh, LineBias Bias = LineBias.None)
{
    /// <summary>The mode of an input on this line.</summary>
    internal PinMode InputMode => Bias switch
    {
        LineBias.PullUp => PinMode.InputPullUp,
        LineBias.PullDown => PinMode.InputPullDown,
        _ => PinMode.Input,
    };

    /// <summary>The electrical level that stands for lit or pressed (or for its opposite).</summary>
    internal PinValue LevelOf(bool active) => active == ActiveHigh ? PinValue.High : PinValue.Low;

    public override string ToString() => $"gpiochip{Chip} line {Offset}";
}
