namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>Where a trunk stands.</summary>
public enum TrunkPhase
{
    /// <summary>On-hook and quiet.</summary>
    Idle,

    /// <summary>It has rung; who calls may yet be told.</summary>
    Ringing,

    /// <summary>The house knows of the call.</summary>
    Offered,

    /// <summary>Off-hook, waiting for dial tone.</summary>
    Seizing,

    /// <summary>The number is being sent.</summary>
    Dialling,

    /// <summary>The call's sound passes.</summary>
    Connected,

    /// <summary>Left; not to be taken again for a moment.</summary>
    Resting,
}
