namespace EdgeCC.Model.Interactions;

/// <summary>Why an agent and a customer are no longer in conversation.</summary>
public enum ReleaseCause
{
    /// <summary>The conversation is over.</summary>
    Ended,

    /// <summary>The agent left the customer without an answer for too long.</summary>
    Silence,

    /// <summary>A supervisor gave the contact to another agent or queue.</summary>
    Moved,
}
