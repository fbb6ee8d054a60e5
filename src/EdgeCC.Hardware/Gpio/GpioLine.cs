namespace EdgeCC.Hardware.Gpio;

/// <summary>One line of one GPIO chip.</summary>
/// <param name="Chip">N of <c>/dev/gpiochipN</c>.</param>
/// <param name="Offset">The line on that chip, from 0.</param>
/// <param name="ActiveHigh">True: high means lit or pressed; false: low does.</param>
/// <param name="Bias">The resistor that holds an input while nothing drives it.</param>
public readonly record struct GpioLine(int Chip, int Offset, bool ActiveHigh, LineBias Bias = LineBias.None)
{
    /// <summary>True where the electrical level that stands for lit or pressed (or for its opposite) is high.</summary>
    internal bool IsHigh(bool active) => active == ActiveHigh;

    public override string ToString() => $"gpiochip{Chip} line {Offset}";
}
