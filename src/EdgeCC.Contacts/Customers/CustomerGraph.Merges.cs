using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Customers;

/// <summary>Which profile stands for which, and what is suggested.</summary>
internal sealed partial class CustomerGraph
{
    private static bool Concerns(ProfileMerge merge, CustomerId id) => merge.Survivor == id || merge.Absorbed == id;

    private void TakeMerge(Fact fact)
    {
        switch (fact)
        {
            case ProfilesMerged merged:
                Merge(merged);
                break;
            case ProfilesUnmerged unmerged when _merges.TryGetValue(unmerged.MergeId, out var merge):
                Undo(merge);
                break;
            case MergeSuggested(var at, var identity, var owner, var claimant, var source, var confidence):
                Suggest(new SuggestionKey(identity, owner, claimant), SuggestionKind.Merge, source, confidence, at);
                break;
            case SharingSuggested(var at, var identity, var owner, var claimant, var source, var confidence):
                Suggest(new SuggestionKey(identity, owner, claimant), SuggestionKind.Share, source, confidence, at);
                break;
            case SuggestionDismissed(_, var identity, var owner, var claimant, _)
                when _suggestions.TryGetValue(new SuggestionKey(identity, owner, claimant), out var suggestion):
                _suggestions[suggestion.Key] = suggestion with { IsDismissed = true };
                break;
        }
    }

    private void Merge(ProfilesMerged merged)
    {
        if (_profiles.TryGetValue(merged.Survivor, out var survivor)
            && _profiles.TryGetValue(merged.Absorbed, out var absorbed)
            && absorbed.MergedInto is null
            && Resolve(merged.Survivor) != absorbed
            && !_merges.ContainsKey(merged.MergeId))
        {
            var merge = new ProfileMerge(
                merged.MergeId, merged.Survivor, merged.Absorbed, merged.Source, merged.Confidence, merged.At);
            _merges.Add(merge.Id, merge);
            absorbed.MergedInto = merge;
            survivor.Absorbed.Add(absorbed.Id);
        }
    }

    private void Undo(ProfileMerge merge)
    {
        _merges.Remove(merge.Id);
        _profiles[merge.Absorbed].MergedInto = null;
        _profiles[merge.Survivor].Absorbed.Remove(merge.Absorbed);
    }

    private void Suggest(
        SuggestionKey key, SuggestionKind kind, Provenance source, double confidence, DateTimeOffset at)
    {
        if (_profiles.ContainsKey(key.Owner) && _profiles.ContainsKey(key.Claimant))
        {
            _suggestions.TryAdd(key, new CustomerSuggestion(key, kind, source, confidence, at));
        }
    }
}
