namespace EdgeCC.Hardware.Gpio;

/// <summary>A line that is driven.</summary>
internal interface IGpioOutput
{
    /// <summary>Drives it.</summary>
    /// <exception cref="IOException">The line cannot be driven: its chip has gone.</exception>
    void Write(bool active);
}
