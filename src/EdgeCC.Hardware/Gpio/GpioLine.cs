using System.Device.Gpio;

namespace EdgeCC.Hardware.Gpio;

/// <summary>One line of one GPIO chip.</summary>
/// <param name="Chip">N of <c>/dev/gpiochipN</c>.</param>
/// <param name="Offset">The line on that chip, from 0.</param>
/// <param name="ActiveHigh">True: high means lit or pressed; false: low does.</param>
public readonly record struct GpioLine(int Chip, int Offset, bool ActiveHigh)
{
    /// <summary>The electrical level that stands for lit or pressed (or for its opposite).</summary>
    internal PinValue LevelOf(bool active) => active == ActiveHigh ? PinValue.High : PinValue.Low;

    public override string ToString() => $"gpiochip{Chip} line {Offset}";
}
