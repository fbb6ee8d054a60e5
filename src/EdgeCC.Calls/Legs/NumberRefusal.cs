namespace EdgeCC.Calls.Legs;

/// <summary>Why a customer who was called did not answer. Of several trunks the first in this order counts.</summary>
public enum NumberRefusal
{
    /// <summary>486 or 600.</summary>
    Busy,

    /// <summary>408, 480 or 487; or the time to ring was over.</summary>
    NoAnswer,

    /// <summary>603, and everything else the far end said no with.</summary>
    Rejected,

    /// <summary>404, 410, 484 or 604: the number leads nowhere.</summary>
    Unreachable,

    /// <summary>No trunk would carry the call: 5xx, a redirection, no answer at all, a wrong password, no trunk for this number.</summary>
    Failed,
}
