namespace EdgeCC.Contacts.Customers;

/// <summary>How far an address says who it is.</summary>
public enum Certainty
{
    Unknown,

    /// <summary>It is shared, or was only said: somebody has to ask.</summary>
    Maybe,
    Certain,
}
