namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// The GPIO lines of a machine. Ends all of them when disposed. Safe from any thread; see
/// ../../decisions/0902-gpio-lines-straight-from-the-kernel.md.
/// </summary>
internal interface IGpioLines : IDisposable
{
    /// <summary>Makes a line an input.</summary>
    /// <param name="line">Which.</param>
    /// <param name="moved">
    /// Is told every edge, one at a time and in order, on whatever thread has seen it; levels alternate, and the first is
    /// active. It must not throw, nor wait for a thread that uses the input.
    /// </param>
    /// <exception cref="IOException">It cannot be had: no such chip or line, taken, not allowed.</exception>
    IGpioInput OpenInput(GpioLine line, Action<LineEdge> moved);

    /// <summary>Makes a line an output, inactive.</summary>
    /// <exception cref="IOException">It cannot be had.</exception>
    IGpioOutput OpenOutput(GpioLine line);
}
