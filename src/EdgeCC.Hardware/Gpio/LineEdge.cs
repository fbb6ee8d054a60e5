namespace EdgeCC.Hardware.Gpio;

/// <summary>A line has moved.</summary>
/// <param name="Active">To which level: pressed, lifted, lit.</param>
/// <param name="At">
/// When, as the uptime of the clock the lines have (<see cref="GpioTime"/>): of the kernel's interrupt, or, of a correction, of
/// the look that found it.
/// </param>
/// <param name="Corrected">True: nobody saw the edge itself, only what it led to.</param>
internal readonly record struct LineEdge(bool Active, TimeSpan At, bool Corrected = false);
