namespace EdgeCC.Model.Interactions;

/// <summary>Why a contact is kept for one agent.</summary>
public enum HoldCause
{
    /// <summary>The agent is in conversation with this customer already, on another channel (R2).</summary>
    Continuation,

    /// <summary>The agent is this customer's own (R9).</summary>
    Personal,

    /// <summary>The agent talked with this customer last.</summary>
    LastAgent,

    /// <summary>A supervisor gave it to the agent.</summary>
    Given,

    /// <summary>The agent promised the customer to call (R7).</summary>
    Promised,
}
