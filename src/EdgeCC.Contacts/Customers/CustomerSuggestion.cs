using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Something that somebody has to say yes or no to.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Kind">What is suggested.</param>
/// <param name="Source">Who gave the address for the claimant.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
/// <param name="At">When.</param>
/// <param name="IsDismissed">True once somebody said no.</param>
public sealed record CustomerSuggestion(
    SuggestionKey Key, SuggestionKind Kind, Provenance Source, double Confidence, DateTimeOffset At, bool IsDismissed = false);

/// <summary>An address that is one profile's and was given for another one.</summary>
public readonly record struct SuggestionKey(CustomerIdentity Identity, CustomerId Owner, CustomerId Claimant);

/// <summary>What two profiles that claim one address may be.</summary>
public enum SuggestionKind
{
    /// <summary>One person: merge them.</summary>
    Merge,

    /// <summary>Two people with different names or CRM records: mark the address as shared.</summary>
    Share,
}
