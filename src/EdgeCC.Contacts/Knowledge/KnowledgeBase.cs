using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>The answers a branch gives, one base for desk, bot, telephone menu and site.</summary>
/// <param name="Articles">In any order; no id twice.</param>
/// <param name="Synonyms">Words that mean the same in this branch, in groups of at least two.</param>
public sealed record KnowledgeBase(ImmutableArray<Article> Articles, ImmutableArray<SynonymGroup> Synonyms)
{
    public static readonly KnowledgeBase Empty = new([], []);
}

/// <summary>Single words of one language that mean the same: карта, карточка, пластик.</summary>
public sealed record SynonymGroup(Language Language, ImmutableArray<string> Words);
