using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Somebody an address may be.</summary>
/// <param name="Customer">Who: a profile that was merged into none.</param>
/// <param name="Confidence">How sure the link is, 0..1.</param>
/// <param name="LastUsed">When they were last known to have used it, if ever.</param>
public sealed record Candidate(CustomerId Customer, double Confidence, DateTimeOffset? LastUsed);
