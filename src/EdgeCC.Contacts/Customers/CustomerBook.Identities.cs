using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Customers;

/// <summary>Whose an address is.</summary>
internal sealed partial class CustomerBook
{
    /// <summary>The most customers one shared address may be.</summary>
    public const int MaxCandidates = 16;

    private CustomerDecision Give(IdentityGiven given, Moment now, Random random)
    {
        if (_graph.Resolve(given.Customer) is not { } claimant)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);
        }

        return Read(given.Address) is { } identity
            ? Claim(claimant.Id, ParticularsOf(claimant), identity, given.Source, now, random)
            : CustomerDecision.Refuse(CustomerRefusal.UnreadableAddress);
    }

    /// <summary>An address is said to be a customer's: it becomes so, or what stands against it is suggested.</summary>
    /// <param name="claimant">Whose; perhaps a profile that is only about to be.</param>
    /// <param name="particulars">What tells the claimant from others.</param>
    /// <param name="identity">The address.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="now">When.</param>
    /// <param name="random">For the id of a merge.</param>
    private CustomerDecision Claim(
        CustomerId claimant, Particulars particulars, CustomerIdentity identity, Provenance source, Moment now, Random random)
    {
        var linked = new IdentityLinked(now.Wall, claimant, identity, source, EvidenceWeight.Of(source.Evidence));
        if (!_graph.Identities.TryGetValue(identity, out var state))
        {
            return IsAnotherRecord(identity, particulars) ? CustomerDecision.Refuse(CustomerRefusal.AnotherCrmRecord)
                : IsFull ? CustomerDecision.Refuse(CustomerRefusal.CustomersFull)
                : CustomerDecision.Tell(linked);
        }

        if (LinkTo(state, claimant) is { } link)
        {
            return link.GainsBy(source, linked.Confidence)
                ? CustomerDecision.Tell(linked with { CustomerId = link.Customer })
                : CustomerDecision.Nothing;
        }

        if (state.IsShared)
        {
            return state.Links.Count < MaxCandidates
                ? CustomerDecision.Tell(linked)
                : CustomerDecision.Refuse(CustomerRefusal.CandidatesFull);
        }

        return Contest(state.Links[0], particulars, linked, now, random);
    }

    /// <summary>A claim to what is another one's already.</summary>
    private CustomerDecision Contest(
        IdentityLink owned, Particulars particulars, IdentityLinked claim, Moment now, Random random)
    {
        var (identity, source) = (claim.Identity, claim.Source);
        var owner = _graph.Resolve(owned.Customer)!;
        var theirs = ParticularsOf(owner);
        if (identity.Kind == IdentityKind.Crm && source.Evidence == Evidence.SignedIn && !particulars.HasOtherRecordsThan(theirs))
        {
            var merge = Merge(new MergeAsked(owner.Id, claim.CustomerId, source), now, random);
            return merge.Refusal is null && owned.GainsBy(source, claim.Confidence)
                ? CustomerDecision.Tell([.. merge.Facts, claim with { CustomerId = owned.Customer }])
                : merge;
        }

        if (!particulars.Contradicts(theirs))
        {
            return Suggest(new MergeSuggested(
                now.Wall, identity, owned.Customer, claim.CustomerId, source, claim.Confidence));
        }

        // The CRM itself has the address twice.
        return source.Evidence == Evidence.Crm && owned.Source.Evidence == Evidence.Crm
            ? CustomerDecision.Tell(new IdentityShared(now.Wall, identity, source), claim)
            : Suggest(new SharingSuggested(
                now.Wall, identity, owned.Customer, claim.CustomerId, source, claim.Confidence));
    }

    private CustomerDecision TakeAway(IdentityTakenAway taken, Moment now)
    {
        if (Find(taken.Address) is not (var identity, { } state))
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownIdentity);
        }

        return new CustomerDecision(
            [
                .. state.Links
                    .Where(link => _graph.IsSame(link.Customer, taken.Customer))
                    .Select(link => new IdentityUnlinked(now.Wall, link.Customer, identity, taken.Source)),
            ],
            null);
    }

    private CustomerDecision Share(IdentityMarkedShared shared, Moment now) => Find(shared.Address) switch
    {
        (_, null) => CustomerDecision.Refuse(CustomerRefusal.UnknownIdentity),
        (_, { IsShared: true }) => CustomerDecision.Nothing,
        var (identity, _) => CustomerDecision.Tell(new IdentityShared(now.Wall, identity, shared.Source)),
    };

    private CustomerDecision Settle(IdentityMarkedOwn own, Moment now)
    {
        if (_graph.Resolve(own.Customer) is not { } owner)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnknownCustomer);
        }

        if (Read(own.Address) is not { } identity)
        {
            return CustomerDecision.Refuse(CustomerRefusal.UnreadableAddress);
        }

        var state = _graph.Identities.GetValueOrDefault(identity);
        var link = state is null ? null : LinkTo(state, owner.Id);
        var isOwn = state is { IsShared: false } && link is not null;
        return isOwn && !link!.GainsBy(own.Source, EvidenceWeight.Of(own.Source.Evidence)) ? CustomerDecision.Nothing
            : state is null && IsFull ? CustomerDecision.Refuse(CustomerRefusal.CustomersFull)
            : CustomerDecision.Tell(new IdentitySettled(now.Wall, identity, link?.Customer ?? owner.Id, own.Source));
    }

    private static bool IsAnotherRecord(CustomerIdentity identity, Particulars particulars) =>
        identity.Kind == IdentityKind.Crm
        && !particulars.CrmRecords.IsEmpty
        && !particulars.CrmRecords.Contains(identity.Address);

    private CustomerIdentity? Read(WrittenAddress address) => _reader.Read(address.Kind, address.Text);

    private (CustomerIdentity Identity, IdentityState? State) Find(WrittenAddress address) =>
        Read(address) is { } identity ? (identity, _graph.Identities.GetValueOrDefault(identity)) : default;

    private IdentityLink? LinkTo(IdentityState state, CustomerId customer) =>
        state.Links.Find(link => link.Customer == customer || _graph.IsSame(link.Customer, customer));

    private Particulars ParticularsOf(ProfileState root)
    {
        var members = _graph.MembersOf(root);
        return new Particulars(
            CustomerProfile.Of(members, _graph.Identities).Name, [.. members.SelectMany(member => member.CrmRecords)]);
    }
}
