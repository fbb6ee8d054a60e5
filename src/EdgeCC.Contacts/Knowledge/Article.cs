using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>One answer, in one or more languages.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Tags">Words it is to be found by, whatever the language.</param>
/// <param name="Texts">What it says, by language; at least one.</param>
public sealed record Article(
    ArticleId Id, ImmutableArray<string> Tags, ImmutableSortedDictionary<Language, ArticleText> Texts)
{
    /// <summary>The language that is better than none where the wanted one is absent; null: then the article is not shown.</summary>
    public Language? Otherwise { get; init; }

    /// <summary>The first day it is valid; null: always was.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it is valid; null: for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The flow that does what it describes, where there is one.</summary>
    public FlowId? Flow { get; init; }

    /// <summary>The queue whose agents know more, where there is one.</summary>
    public QueueId? Queue { get; init; }

    /// <summary>Whether it is valid on a day.</summary>
    public bool IsValidOn(DateOnly day) => !(day < From) && !(day > Until);

    /// <summary>
    /// What is told of it: in the wanted language, or in <see cref="Otherwise"/>; in the wanted form, or in one that fits. A
    /// voice takes spoken, then short; a chat short, then full; a reader full, then short. Null where there is none.
    /// </summary>
    public ArticleVariant? Variant(Language wanted, ArticleForm form)
    {
        var language = Texts.ContainsKey(wanted) ? wanted : Otherwise;
        if (language is not { } told || !Texts.TryGetValue(told, out var text))
        {
            return null;
        }

        var (first, second) = form switch
        {
            ArticleForm.Spoken => (ArticleForm.Spoken, ArticleForm.Short),
            ArticleForm.Short => (ArticleForm.Short, ArticleForm.Full),
            _ => (ArticleForm.Full, ArticleForm.Short),
        };
        return Told(first) ?? Told(second);

        ArticleVariant? Told(ArticleForm taken) =>
            text.Of(taken) is { } body ? new ArticleVariant(told, taken, text.Title, body) : null;
    }
}
