using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Customers;

/// <summary>Which profiles are one customer's.</summary>
internal sealed partial class CustomerBook
{
    /// <summary>The most profiles seen as one customer.</summary>
    public const int MaxMembers = 32;

    /// <summary>The most suggestions, dismissed ones included; when there are so many, no more are made.</summary>
    public const int MaxSuggestions = 10_000;

    /// <summary>What waits for somebody to say yes or no about a customer, oldest first.</summary>
    public IEnumerable<CustomerSuggestion> SuggestionsFor(CustomerId customer) => OpenSuggestions.Where(suggestion =>
        _graph.IsSame(suggestion.Key.Owner, customer) || _graph.IsSame(suggestion.Key.Claimant, customer));

    /// <summary>Everything that waits for somebody to say yes or no, oldest first.</summary>
    public IEnumerable<CustomerSuggestion> OpenSuggestions =>
        from suggestion in _graph.Suggestions.Values
        let key = suggestion.Key
        where !suggestion.IsDismissed
            && !_graph.IsSame(key.Owner, key.Claimant)
            && _graph.Identities.TryGetValue(key.Identity, out var state)
            && !state.IsShared
            && state.LinkOf(key.Owner) is not null
        orderby suggestion.At, key.Identity.Address, key.Claimant.Value
        select suggestion;

    private CustomerDecision Merge(MergeAsked asked, Moment now, Random random)
    {
        if (_graph.Resolve(asked.One) is not { } one)
        {
            return CustomerDecision.Refuse(CustomerRefusal.Unknown("one"));
        }

        if (_graph.Resolve(asked.Other) is not { } other)
        {
            return CustomerDecision.Refuse(CustomerRefusal.Unknown("other"));
        }

        if (one == other)
        {
            return CustomerDecision.Nothing;
        }

        if (_graph.MembersOf(one).Count + _graph.MembersOf(other).Count > MaxMembers)
        {
            return CustomerDecision.Refuse(CustomerRefusal.MembersFull);
        }

        var (survivor, absorbed) = Survives(one, other) ? (one, other) : (other, one);
        return CustomerDecision.Tell(new ProfilesMerged(
            now.Wall,
            new MergeId(Ulid.New(now.Wall, random)),
            survivor.Id,
            absorbed.Id,
            asked.Source,
            EvidenceWeight.Of(asked.Source.Evidence)));
    }

    /// <summary>Whoever the CRM knows stands for both, and otherwise the older: more others have written its id down.</summary>
    private bool Survives(ProfileState one, ProfileState other)
    {
        var (isInCrm, isOtherInCrm) = (IsInCrm(one), IsInCrm(other));
        return isInCrm == isOtherInCrm ? one.Order < other.Order : isInCrm;
    }

    private bool IsInCrm(ProfileState root) => _graph.MembersOf(root).Any(member => member.CrmRecords.Any());

    private CustomerDecision Unmerge(UnmergeAsked asked, Moment now) => _graph.Merges.ContainsKey(asked.Merge)
        ? CustomerDecision.Tell(new ProfilesUnmerged(now.Wall, asked.Merge, asked.Source))
        : CustomerDecision.Refuse(CustomerRefusal.UnknownMerge);

    private CustomerDecision Reject(SuggestionRejected rejected, Moment now) =>
        _graph.Suggestions.GetValueOrDefault(rejected.Suggestion) switch
        {
            null => CustomerDecision.Refuse(CustomerRefusal.UnknownSuggestion),
            { IsDismissed: true } => CustomerDecision.Nothing,
            { Key: var key } => CustomerDecision.Tell(
                new SuggestionDismissed(now.Wall, key.Identity, key.Owner, key.Claimant, rejected.Source)),
        };

    private CustomerDecision Suggest(MergeSuggested merge) =>
        Suggest(merge, new SuggestionKey(merge.Identity, merge.Owner, merge.Claimant));

    private CustomerDecision Suggest(SharingSuggested sharing) =>
        Suggest(sharing, new SuggestionKey(sharing.Identity, sharing.Owner, sharing.Claimant));

    private CustomerDecision Suggest(Fact suggestion, SuggestionKey key) =>
        _graph.Suggestions.ContainsKey(key) ? CustomerDecision.Nothing
            : _graph.Suggestions.Count >= MaxSuggestions ? CustomerDecision.Refuse(CustomerRefusal.SuggestionsFull)
            : CustomerDecision.Tell(suggestion);
}
