namespace EdgeCC.Calls.Legs;

/// <summary>How a leg ended that we did not hang up.</summary>
public enum LegEnding
{
    /// <summary>BYE, or CANCEL before an answer.</summary>
    HungUp,

    /// <summary>The ACK never came, the session timer ran out, the flow broke, or the sound stopped.</summary>
    Failed,
}

/// <summary>Why we end a leg: chooses the final response, or the Reason (RFC 3326) of CANCEL and BYE.</summary>
public enum HangUpCause
{
    /// <summary>The call is over.</summary>
    Normal,

    /// <summary>Somebody else took it (<c>Reason: SIP;cause=200;text="Call completed elsewhere"</c>).</summary>
    CompletedElsewhere,

    /// <summary>The caller gave up, or the ring time-out passed.</summary>
    NoAnswer,

    /// <summary>486.</summary>
    Busy,

    /// <summary>404: nobody has this number.</summary>
    UnknownNumber,

    /// <summary>503 with Retry-After.</summary>
    Overloaded,

    /// <summary>480.</summary>
    Unavailable,
}

/// <summary>Why a desk phone was not picked up.</summary>
public enum PhoneRefusal
{
    /// <summary>486 or 600.</summary>
    Busy,

    /// <summary>603, 403 and everything else the agent or phone said no with.</summary>
    Rejected,

    /// <summary>No registration, or 404, 408, 480 and network failures.</summary>
    Unreachable,
}
