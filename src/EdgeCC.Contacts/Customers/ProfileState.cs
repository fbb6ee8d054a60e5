using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>What was said of one profile, whatever it was merged with since.</summary>
/// <param name="id">The profile.</param>
/// <param name="added">When it was first seen.</param>
/// <param name="order">The place of that among everything that was told.</param>
internal sealed class ProfileState(CustomerId id, DateTimeOffset added, long order)
{
    public CustomerId Id => id;

    public DateTimeOffset Added => added;

    public long Order => order;

    public HashSet<CustomerIdentity> Identities { get; } = [];

    public Dictionary<string, AttributeWord> Attributes { get; } = [];

    public Dictionary<(ConsentPurpose Purpose, Channel? Channel), ConsentWord> Consents { get; } = [];

    public IEnumerable<string> CrmRecords => Identities
        .Where(identity => identity.Kind == IdentityKind.Crm)
        .Select(identity => identity.Address);

    /// <summary>The merge that made another profile stand for this one, if any.</summary>
    public ProfileMerge? MergedInto { get; set; }

    /// <summary>Those this one stands for, in the order of their merges.</summary>
    public List<CustomerId> Absorbed { get; } = [];

    public DateTimeOffset? LastInteraction { get; set; }
}
