using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>That an address leads to a profile.</summary>
/// <param name="Customer">The profile it was said of, whatever that was merged into.</param>
/// <param name="Source">On the best evidence so far.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
/// <param name="Since">From when that evidence is.</param>
/// <param name="LastUse">When it was last used: the place of that among everything that was told; 0: never.</param>
/// <param name="LastUsed">The same by the clock.</param>
internal sealed record IdentityLink(
    CustomerId Customer,
    Provenance Source,
    double Confidence,
    DateTimeOffset Since,
    long LastUse = 0,
    DateTimeOffset? LastUsed = null)
{
    /// <summary>True where the address alone says who it is.</summary>
    public bool IsCertain => Confidence >= EvidenceWeight.Certain;

    /// <summary>True where a contact that comes from the address now proves what was only said a moment ago.</summary>
    public bool IsProvedBy(DateTimeOffset contact) =>
        !IsCertain
        && Source.Evidence == Evidence.SaidByCustomer
        && (contact - Since).Duration() <= EvidenceWeight.ProvedWithin;

    /// <summary>True where new evidence says more than the old: it is stronger, or as weak as it was but new.</summary>
    public bool GainsBy(Provenance source, double confidence) =>
        confidence > Confidence || (confidence == Confidence && !IsCertain && source != Source);
}
