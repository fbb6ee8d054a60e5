using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Customers;

/// <summary>
/// Who is this. It decides without changing anything: what it decides are facts, and only <see cref="Take"/> of a fact
/// changes what it knows, live and restored alike. Profiles are merged where somebody says so or a sign-in proves it,
/// and never because they look alike; a shared address is a "maybe".
/// </summary>
/// <param name="region">Whose numbering plan national telephone numbers follow: <c>RU</c>.</param>
internal sealed partial class CustomerBook(string region)
{
    /// <summary>
    /// The most identities, and the most profiles. Addresses are free to forge, so a full book takes no new ones: they
    /// stay without a profile, and the customers who are known stay known.
    /// </summary>
    public const int MaxIdentities = 100_000;

    private readonly CustomerGraph _graph = new();
    private readonly AddressReader _reader = new(region);

    /// <summary>How many identities are known.</summary>
    public int Count => _graph.Identities.Count;

    internal CustomerGraph Graph => _graph;

    private bool IsFull => _graph.Identities.Count >= MaxIdentities || _graph.Profiles.Count >= MaxIdentities;

    /// <summary>The identity behind an address as the channel gave it, or null where it was withheld.</summary>
    public CustomerIdentity? Identify(Channel channel, string? address) => _reader.Read(channel, address);

    /// <summary>The identity behind an address as somebody wrote it, or null where it says nothing.</summary>
    public CustomerIdentity? Identify(WrittenAddress address) => Read(address);

    /// <summary>Takes a fact, whichever core told it; most are not the book's business.</summary>
    public void Take(Fact fact) => _graph.Apply(fact);

    /// <summary>Who is behind an address that a contact comes from now.</summary>
    public Recognition Recognise(CustomerIdentity? identity, DateTimeOffset now)
    {
        if (identity is not { } address || !_graph.Identities.TryGetValue(address, out var state))
        {
            return Recognition.Nobody;
        }

        var candidates =
            from link in state.Links
            group link by _graph.Resolve(link.Customer)! into links
            let last = links.MaxBy(link => link.LastUse)!
            let confidence = links.Max(link => link.Confidence)
            orderby last.LastUse descending, confidence descending, links.Key.Order
            select new Candidate(links.Key.Id, confidence, last.LastUsed);
        var isCertain = !state.IsShared && (state.Links[0].IsCertain || state.Links[0].IsProvedBy(now));
        return isCertain
            ? new Recognition(Certainty.Certain, candidates.First().Customer, [.. candidates])
            : new Recognition(Certainty.Maybe, null, [.. candidates]);
    }

    /// <summary>The customer as seen now, by the id of any of the profiles; null where there is none.</summary>
    public CustomerProfile? Find(CustomerId id) => _graph.Resolve(id) is { } root
        ? CustomerProfile.Of(_graph.MembersOf(root), _graph.Identities)
        : null;

    /// <summary>Every profile that is this customer's, the one that stands for all first; the one asked for alone where it is unknown.</summary>
    public IReadOnlyList<CustomerId> MembersOf(CustomerId id) =>
        _graph.Resolve(id) is { } root ? [.. _graph.MembersOf(root).Select(member => member.Id)] : [id];

    /// <summary>A contact comes from an address: whoever is new gets a profile, and what was only said may be proved.</summary>
    public CustomerDecision Meet(Channel channel, CustomerIdentity? identity, Moment now, Random random)
    {
        if (identity is not { } address)
        {
            return CustomerDecision.Nothing;
        }

        if (!_graph.Identities.TryGetValue(address, out var state))
        {
            return IsFull
                ? CustomerDecision.Refuse(CustomerRefusal.CustomersFull)
                : CustomerDecision.Tell(new CustomerAdded(now.Wall, NewCustomer(now, random), channel, address.Address));
        }

        return !state.IsShared && state.Links[0] is var link && link.IsProvedBy(now.Wall)
            ? CustomerDecision.Tell(new IdentityLinked(
                now.Wall, link.Customer, address, new(Evidence.Observed), EvidenceWeight.Of(Evidence.Observed)))
            : CustomerDecision.Nothing;
    }

    /// <summary>What follows from an event, given what is known now.</summary>
    /// <param name="event">What was said.</param>
    /// <param name="now">When.</param>
    /// <param name="random">The seeded generator, for new ids.</param>
    public CustomerDecision Decide(CustomerEvent @event, Moment now, Random random) => @event switch
    {
        IdentityGiven given => Give(given, now, random),
        IdentityTakenAway taken => TakeAway(taken, now),
        IdentityMarkedShared shared => Share(shared, now),
        IdentityMarkedOwn own => Settle(own, now),
        CustomerPicked picked => Pick(picked, now, random),
        MergeAsked asked => Merge(asked, now, random),
        UnmergeAsked asked => Unmerge(asked, now),
        SuggestionRejected rejected => Reject(rejected, now),
        AttributesGiven given => Describe(given, now),
        CrmRecordReceived received => TakeRecord(received, now, random),
        ConsentSaid said => Note(said, now),
        ErasureAsked asked => Erase(asked, now),
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event.GetType().Name, "no such event"),
    };

    private static CustomerId NewCustomer(Moment now, Random random) => new(Ulid.New(now.Wall, random));
}
