using System.Collections.Immutable;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Customers;

/// <summary>What is said of a customer: attributes, the CRM's records, consent; and that all of it is to be forgotten.</summary>
internal sealed partial class CustomerBook
{
    /// <summary>The most attributes of one profile.</summary>
    public const int MaxAttributes = 64;

    /// <summary>The most addresses of one CRM record; the rest are not looked at.</summary>
    public const int MaxAddresses = 16;

    /// <summary>What is set is set for the one who stands for all; what is forgotten is forgotten of every member.</summary>
    private CustomerDecision Describe(AttributesGiven given, Moment now)
    {
        if (_graph.Resolve(given.Customer) is not { } root)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);
        }

        var members = _graph.MembersOf(root);
        var known = CustomerProfile.Of(members, _graph.Identities).Attributes;
        var news = given.Attributes.Where(attribute => attribute.Value is { } value && known.GetValueOrDefault(attribute.Key) != value);
        if (WhyUnfit(given.Attributes, root) is { } refusal)
        {
            return CustomerDecision.Refuse(refusal);
        }

        var facts =
            from member in members
            let changes = given.Attributes
                .Where(attribute => attribute.Value is null && member.Attributes.ContainsKey(attribute.Key))
                .Concat(member == root ? news : [])
                .ToImmutableSortedDictionary(StringComparer.Ordinal)
            where changes.Count > 0
            select new CustomerDescribed(now.Wall, member.Id, changes, given.Source);
        return new CustomerDecision([.. facts], null);
    }

    private CustomerDecision TakeRecord(CrmRecordReceived received, Moment now, Random random)
    {
        if (_reader.Read(IdentityKind.Crm, received.Record) is not { } record)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnreadableAddress);
        }

        var state = _graph.Identities.GetValueOrDefault(record);
        var owner = state is null ? null : _graph.Profiles[state.Links[0].Customer];
        if (received.Version <= state?.Version)
        {
            return CustomerDecision.Nothing;
        }

        if (WhyUnfit(received.Attributes, owner) is { } refusal)
        {
            return CustomerDecision.Refuse(refusal);
        }

        if (state is null && IsFull)
        {
            return CustomerDecision.Refuse(CustomerRefusal.CustomersFull);
        }

        var customer = owner?.Id ?? NewCustomer(now, random);
        var taken = new CrmRecordTaken(
            now.Wall, customer, record.Address, received.Version, received.Attributes.ToImmutableSortedDictionary(StringComparer.Ordinal));
        var particulars = new Particulars(received.Attributes.GetValueOrDefault(CustomerAttribute.Name), [record.Address]);
        var claims = received.Addresses
            .Take(MaxAddresses)
            .Where(address => address.Kind != IdentityKind.Crm)
            .Select(Read)
            .OfType<CustomerIdentity>()
            .Distinct()
            .SelectMany(identity => Claim(customer, particulars, identity, new(Evidence.Crm), now, random).Facts);
        return CustomerDecision.Tell([taken, .. claims]);
    }

    /// <summary>A yes is the customer's as they are seen now; a no is said of every member, so that no unmerging brings a yes back.</summary>
    private CustomerDecision Note(ConsentSaid said, Moment now)
    {
        if (_graph.Resolve(said.Customer) is not { } root)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);
        }

        var (purpose, channel) = (said.Purpose, said.Channel);
        if (!said.IsGiven)
        {
            return new CustomerDecision(
                [
                    .. _graph.MembersOf(root)
                        .Where(member => (member == root || SaysAnything(member, purpose)) && !HasSaidNo(member, purpose, channel))
                        .Select(member => new ConsentWithdrawn(now.Wall, member.Id, purpose, channel, said.Interaction)),
                ],
                null);
        }

        if (said.Until <= now.Wall)
        {
            return CustomerDecision.Refuse(CustomerRefusal.ConsentOver);
        }

        var last = CustomerProfile.Of(_graph.MembersOf(root), _graph.Identities).Consents
            .LastOrDefault(word => word.Purpose == purpose && (word.Channel == channel || word is { Channel: null, IsGiven: false }));
        return last is { IsGiven: true } && (last.Channel, last.Until, last.Interaction) == (channel, said.Until, said.Interaction)
            ? CustomerDecision.Nothing
            : CustomerDecision.Tell(new ConsentGiven(now.Wall, root.Id, purpose, channel, said.Until, said.Interaction));
    }

    private static bool SaysAnything(ProfileState member, ConsentPurpose purpose) =>
        member.Consents.Keys.Any(key => key.Purpose == purpose);

    /// <summary>True where nothing was said after a no that another no would change.</summary>
    private static bool HasSaidNo(ProfileState member, ConsentPurpose purpose, Channel? channel) =>
        member.Consents.TryGetValue((purpose, channel), out var no)
        && !no.IsGiven
        && !member.Consents.Values.Any(word => word.Purpose == purpose && word.IsGiven && word.Order > no.Order);

    private CustomerDecision Erase(ErasureAsked asked, Moment now) => _graph.Resolve(asked.Customer) is { } root
        ? CustomerDecision.Tell(new CustomerErased(
            now.Wall,
            root.Id,
            root.Absorbed.Count == 0 ? null : [.. _graph.MembersOf(root).Skip(1).Select(member => member.Id)]))
        : CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);

    private static Refusal? WhyUnfit(IReadOnlyDictionary<string, string?> attributes, ProfileState? profile)
    {
        var place = 0;
        foreach (var (name, value) in attributes.OrderBy(attribute => attribute.Key, StringComparer.Ordinal))
        {
            place++;
            if (!CustomerAttribute.IsName(name) || (value is not null && !CustomerAttribute.IsValue(value)))
            {
                return CustomerRefusal.UnfitAttribute(place);
            }
        }

        var set = attributes.Where(attribute => attribute.Value is not null).Select(attribute => attribute.Key);
        var known = (profile?.Attributes.Keys ?? Enumerable.Empty<string>()).Where(name => !attributes.ContainsKey(name));
        return known.Concat(set).Count() > MaxAttributes ? CustomerRefusal.AttributesFull : null;
    }
}
