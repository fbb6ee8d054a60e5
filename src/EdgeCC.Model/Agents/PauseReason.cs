namespace EdgeCC.Model.Agents;

/// <summary>Why an agent is paused.</summary>
public enum PauseReason
{
    /// <summary>The agent asked for it (feature code or desk).</summary>
    Requested,

    /// <summary>An offer rang out: the appliance paused the agent so that callers don't ring an empty chair.</summary>
    NotAnswering,

    /// <summary>The desk phone is not registered.</summary>
    PhoneUnreachable,

    /// <summary>A supervisor or a schedule decided it.</summary>
    Forced,
}
