namespace EdgeCC.Engine.Ports;

/// <summary>What a lamp says.</summary>
public enum LampSignal
{
    Off,
    Steady,
    SlowFlash,
    FastFlash,
}
