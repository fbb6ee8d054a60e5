namespace EdgeCC.Calls.Legs;

/// <summary>Why we end a leg: chooses the final response, or the Reason (RFC 3326) of CANCEL and BYE.</summary>
public enum HangUpCause
{
    /// <summary>The call is over.</summary>
    Normal,

    /// <summary>Somebody else took it (<c>Reason: SIP;cause=200;text="Call completed elsewhere"</c>).</summary>
    CompletedElsewhere,

    /// <summary>The caller gave up, or the ring time-out passed.</summary>
    NoAnswer,

    /// <summary>404: nobody has this number.</summary>
    UnknownNumber,
}
