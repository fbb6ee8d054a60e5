namespace EdgeCC.Engine.Boards;

/// <summary>What a sensor tells, and in which unit.</summary>
public enum SensorKind
{
    /// <summary>°C.</summary>
    Temperature,

    /// <summary>V.</summary>
    Voltage,

    /// <summary>1 while the computer's supply is too low, else 0.</summary>
    UnderVoltage,

    /// <summary>The firmware's bits: what slows the processor down now, and what has since the start.</summary>
    Throttling,

    /// <summary>Turns a minute.</summary>
    FanSpeed,

    /// <summary>How much of its life the flash memory has used, percent.</summary>
    DiskWear,

    /// <summary>1 while the case is open, else 0.</summary>
    Tamper,

    /// <summary>1 while the supply is as it should be, else 0.</summary>
    PowerGood,

    /// <summary>1 while an exchange line has its battery, else 0.</summary>
    LineVoltage,
}
