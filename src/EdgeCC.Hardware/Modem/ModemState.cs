namespace EdgeCC.Hardware.Modem;

/// <summary>How a modem stands, for the status page.</summary>
/// <param name="Condition">What it does, or what keeps it from doing it.</param>
internal sealed record ModemState(ModemCondition Condition)
{
    /// <summary>Strength of what is received, in dBm, or null where the modem does not know.</summary>
    public int? SignalDbm { get; init; }

    /// <summary>Whose network.</summary>
    public string? Operator { get; init; }

    /// <summary>True in another network than the SIM's own.</summary>
    public bool IsRoaming { get; init; }

    /// <summary>What the network answered last to the balance's code.</summary>
    public string? Balance { get; init; }

    /// <summary>How many messages its store holds, and has room for; 0 of 0: not known.</summary>
    public (int Used, int Room) Store { get; init; }

    /// <summary>How often it was begun with anew because it hung or said too much.</summary>
    public int Resets { get; init; }
}

/// <summary>What a modem does, or what keeps it from doing it.</summary>
internal enum ModemCondition
{
    NotThere,
    Starting,
    NoSim,
    PinWanted,
    PinRefused,
    PukWanted,
    Searching,
    Denied,
    Ready,
    Hangs,
    Floods,
}
