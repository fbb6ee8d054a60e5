namespace EdgeCC.Model.Interactions;

/// <summary>What kept an agent from a contact.</summary>
public enum Exclusion
{
    SignedOut,
    Paused,

    /// <summary>Being offered something else.</summary>
    Offered,

    /// <summary>In conversation, or in after-contact work: nothing more of this channel fits.</summary>
    Busy,

    /// <summary>A skill is missing, or its level is below what the queue still asks for.</summary>
    Skill,

    /// <summary>The channel is not in the agent's mix.</summary>
    Channel,

    /// <summary>Refused this contact a moment ago.</summary>
    Refused,

    /// <summary>The contact is kept for somebody else.</summary>
    HeldForAnother,

    /// <summary>The agent's phone is not registered, or could not be rung a moment ago.</summary>
    PhoneUnreachable,
}
