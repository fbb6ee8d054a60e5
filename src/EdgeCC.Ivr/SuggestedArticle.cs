namespace EdgeCC.Ivr;

/// <summary>An article of the knowledge base that may answer a question.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Confidence">How sure the search is, 0 to 1.</param>
/// <param name="Spoken">What is said of it by voice; empty: nothing.</param>
/// <param name="Short">What is written of it in a chat; empty: nothing.</param>
/// <param name="Full">All of it.</param>
public sealed record SuggestedArticle(string Article, double Confidence, string Spoken, string Short, string Full)
{
    /// <summary>The best of an answer; null where it has none.</summary>
    internal static SuggestedArticle? BestOf(FlowAnswer answer) =>
        answer is FlowKnowledgeTold { Suggestions: { IsDefaultOrEmpty: false } suggestions } ? suggestions[0] : null;

    /// <summary>What a customer is told of it; null where there is nothing in a form for them.</summary>
    internal string? ToldTo(FlowVisit visit) =>
        new[] { visit.IsText ? Short : Spoken, visit.IsText ? Full : "" }.FirstOrDefault(text => text.Length > 0);
}
