using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>What is known of one customer, for the customer.</summary>
internal sealed partial class CustomerBook
{
    /// <summary>Everything known of a customer, or null where there is none.</summary>
    public CustomerExport? Export(CustomerId customer, DateTimeOffset now)
    {
        if (_graph.Resolve(customer) is not { } root)
        {
            return null;
        }

        var members = _graph.MembersOf(root);
        var ids = members.Select(member => member.Id).ToHashSet();
        return new CustomerExport(
            now,
            CustomerProfile.Of(members, _graph.Identities),
            [.. members.Select(Export)],
            [.. members.Select(member => member.MergedInto).OfType<ProfileMerge>()],
            [.. _graph.Suggestions.Values.Where(it => ids.Contains(it.Key.Owner) || ids.Contains(it.Key.Claimant))]);
    }

    private ExportedProfile Export(ProfileState profile) => new(
        profile.Id,
        profile.Added,
        [.. KnownIdentity.Of(profile, _graph.Identities)],
        [
            .. profile.Attributes
                .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
                .Select(attribute => new ExportedAttribute(
                    attribute.Key, attribute.Value.Value, attribute.Value.Source, attribute.Value.At)),
        ],
        [.. profile.Consents.Values.OrderBy(word => word.Order)],
        profile.LastInteraction);
}
