namespace EdgeCC.Hardware.Gpio;

/// <summary>The resistor a chip adds to an input.</summary>
public enum LineBias
{
    None,
    PullUp,
    PullDown,
}
