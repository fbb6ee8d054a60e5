namespace EdgeCC.Model.Interactions;

/// <summary>How an interaction ended.</summary>
public enum InteractionOutcome
{
    /// <summary>An agent talked with the customer.</summary>
    Handled,

    /// <summary>The customer left while waiting in a queue or being offered.</summary>
    Abandoned,

    /// <summary>The customer left, or the flow ended, before any queue.</summary>
    SelfService,

    /// <summary>The branch was closed.</summary>
    OutOfHours,

    /// <summary>The queue could not be served: nobody signed in, or it waited beyond its limit.</summary>
    Unserved,

    /// <summary>The customer left the queue to be served otherwise: called back.</summary>
    Diverted,

    /// <summary>The appliance could not take the contact (overload, no media port, shutting down).</summary>
    Refused,

    /// <summary>A failure on our side or the network's cut it off.</summary>
    Failed,
}
