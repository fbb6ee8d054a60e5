using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>An address of a customer, and how it is known to be.</summary>
/// <param name="Identity">The address.</param>
/// <param name="Owner">The profile it was said of.</param>
/// <param name="Source">On what evidence.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
/// <param name="IsShared">True where others use it too.</param>
/// <param name="LastUsed">When they were last known to have used it, if ever.</param>
public sealed record KnownIdentity(
    CustomerIdentity Identity,
    CustomerId Owner,
    Provenance Source,
    double Confidence,
    bool IsShared,
    DateTimeOffset? LastUsed)
{
    internal static IEnumerable<KnownIdentity> Of(
        ProfileState profile, IReadOnlyDictionary<CustomerIdentity, IdentityState> identities) =>
        from identity in profile.Identities
        orderby identity.Kind, identity.Address
        let state = identities[identity]
        let link = state.LinkOf(profile.Id)!
        select new KnownIdentity(
            identity, profile.Id, link.Source, link.Confidence, state.IsShared, link.LastUsed);
}
