namespace EdgeCC.Ivr;

/// <summary>By what a customer is looked up.</summary>
public enum LookupKey
{
    Phone,
    Email,
    Crm,
}
