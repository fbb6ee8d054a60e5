namespace EdgeCC.Calls.Legs;

/// <summary>Why a desk phone was not picked up.</summary>
public enum PhoneRefusal
{
    /// <summary>486 or 600.</summary>
    Busy,

    /// <summary>603, 403 and everything else the agent or phone said no with.</summary>
    Rejected,

    /// <summary>It rang for as long as it was to.</summary>
    NoAnswer,

    /// <summary>No registration, or 404, 408, 480 and network failures.</summary>
    Unreachable,
}
