namespace EdgeCC.Ivr.Flows;

/// <summary>
/// What not every appliance can do. A flow that asks for something else is refused when it is read, not when a customer
/// stands there.
/// </summary>
public enum FlowAbility
{
    /// <summary>Find a customer by what they have typed.</summary>
    Lookup,

    /// <summary>Ask the endpoints of the configuration.</summary>
    Data,

    /// <summary>Search the knowledge base.</summary>
    Knowledge,

    /// <summary>Say an article by voice: its spoken form was rendered like every prompt.</summary>
    SpokenArticles,

    /// <summary>Record a message, or keep a written one.</summary>
    Messages,

    /// <summary>Connect a customer with a desk phone, past every queue.</summary>
    TransferInside,

    /// <summary>Connect a customer with a number outside.</summary>
    TransferOutside,
}
