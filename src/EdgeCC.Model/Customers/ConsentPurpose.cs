namespace EdgeCC.Model.Customers;

/// <summary>What a customer can consent to (R27).</summary>
public enum ConsentPurpose
{
    /// <summary>Their calls are recorded.</summary>
    Recording,

    /// <summary>They are offered things.</summary>
    Marketing,

    /// <summary>What they write and say is kept beyond the contact.</summary>
    Storing,
}
