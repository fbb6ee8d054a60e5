namespace EdgeCC.Contacts.Interactions;

/// <summary>Where an open interaction stands.</summary>
internal enum InteractionStage
{
    Arrived,

    /// <summary>In a flow.</summary>
    SelfService,
    Queued,

    /// <summary>An agent's phone rings for it.</summary>
    Offered,

    /// <summary>Back in the flow: its queue could not serve it.</summary>
    Unserved,

    /// <summary>Out of its queue, to be called back.</summary>
    Diverted,
    Connected,

    /// <summary>Connected, and at least one side holds the other.</summary>
    Held,
}
