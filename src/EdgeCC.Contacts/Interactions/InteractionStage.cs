namespace EdgeCC.Contacts.Interactions;

/// <summary>Where an interaction stands, on any channel.</summary>
public enum InteractionStage
{
    Arrived,

    /// <summary>In a flow.</summary>
    SelfService,
    Queued,

    /// <summary>Presented to an agent.</summary>
    Offered,

    /// <summary>Back in the flow: its queue could not serve it.</summary>
    Unserved,
    Connected,

    /// <summary>Connected, and at least one side holds the other.</summary>
    Held,

    /// <summary>Connected, and with more than one agent.</summary>
    Conferenced,

    /// <summary>On the way from one agent to the next.</summary>
    Transferred,

    /// <summary>Served otherwise: called back, by a message left, elsewhere.</summary>
    Diverted,

    /// <summary>The customer left while waiting.</summary>
    Abandoned,

    /// <summary>The conversation is over, the agent's work is not.</summary>
    WrapUp,
    Closed,
}
