namespace EdgeCC.Routing.Queues;

/// <summary>Where a contact is. It is in one place only.</summary>
internal enum ContactStage
{
    /// <summary>In its queue, perhaps being offered.</summary>
    Waiting,

    /// <summary>A callback whose time has not come: it is in no line.</summary>
    Asleep,

    /// <summary>A callback whose agent is on the line while the customer's telephone rings.</summary>
    Dialling,

    /// <summary>In conversation.</summary>
    Connected,

    /// <summary>The conversation is over, the agent's work on it not yet.</summary>
    WrapUp,
}
