namespace EdgeCC.Model.Customers;

/// <summary>Where a piece of knowledge about a customer comes from.</summary>
public enum Evidence
{
    /// <summary>A contact came from the address itself.</summary>
    Observed,
    SaidByCustomer,

    /// <summary>An agent, who spoke with the customer, says so.</summary>
    SeenByAgent,
    Crm,

    /// <summary>The customer proved it by signing in.</summary>
    SignedIn,

    /// <summary>It was left on a device that others may use.</summary>
    SharedDevice,
}
