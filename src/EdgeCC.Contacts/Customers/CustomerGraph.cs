using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>
/// Identities lead to profiles, and merged profiles to the one that stands for them: a forest whose edges are merges.
/// Whatever was said of a profile stays with it, so taking an edge away restores what was (src/decisions/0408). It changes
/// by facts and by nothing else, live and restored alike; a fact that does not fit changes nothing.
/// </summary>
internal sealed partial class CustomerGraph
{
    private readonly Dictionary<CustomerId, ProfileState> _profiles = [];
    private readonly Dictionary<CustomerIdentity, IdentityState> _identities = [];
    private readonly Dictionary<MergeId, ProfileMerge> _merges = [];
    private readonly Dictionary<SuggestionKey, CustomerSuggestion> _suggestions = [];
    private readonly Dictionary<InteractionId, OpenContact> _open = [];
    private long _order;

    public IReadOnlyDictionary<CustomerId, ProfileState> Profiles => _profiles;

    public IReadOnlyDictionary<CustomerIdentity, IdentityState> Identities => _identities;

    public IReadOnlyDictionary<MergeId, ProfileMerge> Merges => _merges;

    public IReadOnlyDictionary<SuggestionKey, CustomerSuggestion> Suggestions => _suggestions;

    /// <summary>The interactions that go on.</summary>
    public IReadOnlyDictionary<InteractionId, OpenContact> Open => _open;

    /// <summary>The profile that stands for <paramref name="id"/>, which may be itself; null where it is unknown.</summary>
    public ProfileState? Resolve(CustomerId id)
    {
        var profile = _profiles.GetValueOrDefault(id);
        while (profile?.MergedInto is { Survivor: var survivor })
        {
            profile = _profiles[survivor];
        }

        return profile;
    }

    /// <summary>True where both are known and seen as one customer.</summary>
    public bool IsSame(CustomerId one, CustomerId other) => Resolve(one) is { } profile && profile == Resolve(other);

    /// <summary>A profile and all that were merged into it, and into those; itself first.</summary>
    public List<ProfileState> MembersOf(ProfileState root)
    {
        List<ProfileState> members = [root];
        for (var i = 0; i < members.Count; i++)
        {
            members.AddRange(members[i].Absorbed.Select(id => _profiles[id]));
        }

        return members;
    }

    public void Apply(Fact fact)
    {
        switch (fact)
        {
            case CustomerAdded added:
                Take(added);
                break;
            case CrmRecordTaken taken:
                Take(taken);
                break;
            case IdentityLinked or IdentityUnlinked or IdentityShared or IdentitySettled or IdentityPicked:
                TakeIdentity(fact);
                break;
            case ProfilesMerged or ProfilesUnmerged or MergeSuggested or SharingSuggested or SuggestionDismissed:
                TakeMerge(fact);
                break;
            case CustomerDescribed or ConsentGiven or ConsentWithdrawn:
                TakeWord(fact);
                break;
            case CustomerErased erased:
                Take(erased);
                break;
            case InteractionArrived arrived:
                Take(arrived);
                break;
            case InteractionEnded ended:
                Take(ended);
                break;
        }
    }

    private void Take(CustomerAdded added)
    {
        var identity = new CustomerIdentity(CustomerIdentity.KindOn(added.Channel), added.Identity);
        if (!_profiles.ContainsKey(added.CustomerId) && IsFreeFor(identity))
        {
            AddProfile(added.CustomerId, added.At);
            Link(identity, new IdentityLink(
                added.CustomerId, FirstSeen, EvidenceWeight.Of(FirstSeen.Evidence), added.At));
        }
    }

    private void AddProfile(CustomerId id, DateTimeOffset at) => _profiles.TryAdd(id, new ProfileState(id, at, ++_order));

    private void Take(InteractionArrived arrived)
    {
        CustomerIdentity? from = arrived.From is { } address
            ? new(CustomerIdentity.KindOn(arrived.Channel), address)
            : null;
        _open.TryAdd(arrived.InteractionId, new OpenContact(arrived.Channel, from, arrived.CustomerId));
        if (from is { } identity && arrived.CustomerId is { } customer)
        {
            NoteUse(identity, customer, arrived.At);
        }
    }

    private void Take(InteractionEnded ended)
    {
        if (_open.Remove(ended.InteractionId, out var contact)
            && contact.Customer is { } customer
            && _profiles.TryGetValue(customer, out var profile))
        {
            profile.LastInteraction = ended.At;
        }
    }

    private void Take(CustomerErased erased)
    {
        HashSet<CustomerId> gone = [.. erased.Profiles()];
        foreach (var profile in gone.Select(id => _profiles.GetValueOrDefault(id)).OfType<ProfileState>().ToArray())
        {
            foreach (var identity in profile.Identities.ToArray())
            {
                Unlink(identity, profile.Id);
            }

            foreach (var merge in _merges.Values.Where(merge => Concerns(merge, profile.Id)).ToArray())
            {
                Undo(merge);
            }

            _profiles.Remove(profile.Id);
        }

        foreach (var key in _suggestions.Keys.Where(key => gone.Contains(key.Owner) || gone.Contains(key.Claimant)).ToArray())
        {
            _suggestions.Remove(key);
        }

        foreach (var (id, contact) in _open.Where(open => open.Value.Customer is { } who && gone.Contains(who)).ToArray())
        {
            _open[id] = contact with { Identity = null, Customer = null };
        }
    }
}
