using System.Collections.Immutable;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What an article says in one language; at least one of the three forms is there.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Questions">How customers ask it.</param>
/// <param name="Spoken">To be said by a voice.</param>
/// <param name="Short">For a chat.</param>
/// <param name="Full">For the desk, the site or a letter.</param>
public sealed record ArticleText(
    string Title, ImmutableArray<string> Questions, string? Spoken, string? Short, string? Full)
{
    /// <summary>The text of one form, or null where it is absent.</summary>
    public string? Of(ArticleForm form) => form switch
    {
        ArticleForm.Spoken => Spoken,
        ArticleForm.Short => Short,
        _ => Full,
    };
}
