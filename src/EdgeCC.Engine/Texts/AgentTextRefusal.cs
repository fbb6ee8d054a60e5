namespace EdgeCC.Engine.Texts;

/// <summary>Why what an agent wrote is not sent.</summary>
public enum AgentTextRefusal
{
    /// <summary>The contact is over, or somebody else's.</summary>
    NotYours,

    /// <summary>It has no id or no text, or its id is too long.</summary>
    Malformed,

    /// <summary>The contact has as many messages as one may have.</summary>
    TooManyMessages,
}
