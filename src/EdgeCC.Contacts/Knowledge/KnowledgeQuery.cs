using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What somebody wants to know.</summary>
/// <param name="Said">What was said, oldest first: one question, or the last messages of a conversation, of which the newest weighs most.</param>
/// <param name="Form">For whom the answer is.</param>
/// <param name="Now">The branch's local time; articles are valid by its days.</param>
public sealed record KnowledgeQuery(ImmutableArray<string> Said, ArticleForm Form, DateTimeOffset Now)
{
    /// <summary>The most messages read, counted from the newest.</summary>
    public const int MaxMessages = 5;

    /// <summary>The most characters of a message read.</summary>
    public const int MaxLength = 1000;

    /// <summary>The most suggestions.</summary>
    public const int MaxSuggestions = 20;

    /// <summary>The language of the answer; null: that of the question.</summary>
    public Language? Language { get; init; }

    /// <summary>How many suggestions are wanted, from 1 to <see cref="MaxSuggestions"/>.</summary>
    public int Most { get; init; } = 3;
}
