using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>An article that may be the answer.</summary>
/// <param name="Article">Which.</param>
/// <param name="Score">Its rank among the others of this query; of no meaning beside those of another.</param>
/// <param name="Confidence">0 to 1: how likely it is the answer; below <see cref="LowConfidence"/> a bot had better ask or hand over.</param>
/// <param name="Variant">What is told.</param>
/// <param name="Stems">The stems of the article that matched, as <c>ru:карт</c>: what a fact of feedback keeps of the question.</param>
public sealed record Suggestion(
    ArticleId Article, double Score, double Confidence, ArticleVariant Variant, ImmutableArray<string> Stems)
{
    /// <summary>Below this it is more likely wrong than right.</summary>
    public const double LowConfidence = 0.5;
}
