namespace EdgeCC.Model.Interactions;

/// <summary>Why a message does not reach a customer.</summary>
public enum MessageFailure
{
    /// <summary>There is nobody at the address, or no such thread any more.</summary>
    NoAddress,

    /// <summary>The other side does not take it: blocked, too long, against its rules.</summary>
    Rejected,

    /// <summary>The channel was out of reach for as long as it is tried.</summary>
    OutOfReach,
}
