namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>Where a station stands.</summary>
public enum StationPhase
{
    /// <summary>The handset lies in its cradle.</summary>
    Idle,

    /// <summary>The bell rings, or pauses.</summary>
    Ringing,

    /// <summary>Dial tone plays or digits come.</summary>
    Dialling,

    /// <summary>The number is known, or the call answered; the house decides what is heard.</summary>
    Waiting,

    /// <summary>The call's sound passes.</summary>
    Connected,

    /// <summary>Nothing left to do but put the handset down.</summary>
    Ended,
}
