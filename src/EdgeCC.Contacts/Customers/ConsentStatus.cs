namespace EdgeCC.Contacts.Customers;

/// <summary>Whether a customer consents; only <see cref="Given"/> is a yes.</summary>
public enum ConsentStatus
{
    /// <summary>They were not asked.</summary>
    NotGiven,
    Given,
    Withdrawn,
    Expired,
}
