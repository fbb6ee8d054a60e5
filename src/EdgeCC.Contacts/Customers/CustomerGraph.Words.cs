using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>What was said of a profile.</summary>
internal sealed partial class CustomerGraph
{
    private static readonly Provenance FromCrm = new(Evidence.Crm);

    private void TakeWord(Fact fact)
    {
        switch (fact)
        {
            case CustomerDescribed described when _profiles.TryGetValue(described.CustomerId, out var profile):
                Describe(profile, described.Attributes, described.Source, described.At);
                break;
            case ConsentGiven given:
                Note(given.CustomerId, new ConsentWord(
                    given.Purpose, given.Channel, IsGiven: true, given.At, given.Until, given.InteractionId, ++_order));
                break;
            case ConsentWithdrawn no:
                Note(no.CustomerId, new ConsentWord(
                    no.Purpose, no.Channel, IsGiven: false, no.At, Until: null, no.InteractionId, ++_order));
                break;
        }
    }

    private void Take(CrmRecordTaken taken)
    {
        var identity = new CustomerIdentity(IdentityKind.Crm, taken.Record);
        AddProfile(taken.CustomerId, taken.At);
        if (IsFreeFor(identity))
        {
            Link(identity, new IdentityLink(taken.CustomerId, FromCrm, EvidenceWeight.Of(Evidence.Crm), taken.At));
        }

        if (_identities[identity] is { } state && taken.Version > state.Version)
        {
            state.Version = taken.Version;
            Describe(_profiles[taken.CustomerId], taken.Attributes, FromCrm, taken.At);
        }
    }

    private void Describe(
        ProfileState profile, IReadOnlyDictionary<string, string?> attributes, Provenance source, DateTimeOffset at)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is null)
            {
                profile.Attributes.Remove(name);
            }
            else
            {
                profile.Attributes[name] = new AttributeWord(value, source, at, ++_order);
            }
        }
    }

    private void Note(CustomerId customer, ConsentWord word)
    {
        if (_profiles.TryGetValue(customer, out var profile))
        {
            profile.Consents[(word.Purpose, word.Channel)] = word;
        }
    }
}
