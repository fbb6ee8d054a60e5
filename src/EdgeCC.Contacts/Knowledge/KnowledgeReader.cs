using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// Reads a base as written (knowledge.schema.json is the form of each of its files) and notes everything wrong with it at once.
/// </summary>
public static class KnowledgeReader
{
    /// <summary>The most articles of a base, over all files.</summary>
    public const int MaxArticles = 10_000;

    /// <summary>The most groups of synonyms of a language in one file.</summary>
    public const int MaxSynonymGroups = 500;

    /// <summary>The most words that mean the same.</summary>
    public const int MaxSynonyms = 20;

    /// <summary>Reads it.</summary>
    /// <param name="files">The documents; their order means nothing.</param>
    /// <param name="context">What articles may name.</param>
    /// <param name="problems">Where problems are noted.</param>
    /// <returns>The base, or null where anything was noted.</returns>
    public static KnowledgeBase? Read(
        IEnumerable<ConfigNode> files, KnowledgeContext context, ICollection<ConfigProblem> problems)
    {
        var before = problems.Count;
        var articles = new Dictionary<ArticleId, Article>();
        var synonyms = ImmutableArray.CreateBuilder<SynonymGroup>();
        foreach (var section in files.Select(file => ConfigSection.Over(file, problems)))
        {
            synonyms.AddRange(ReadSynonyms(section.Section("synonyms"), problems));
            ReadArticles(section, context, articles);
            section.End();
        }

        return problems.Count == before ? new KnowledgeBase([.. articles.Values], synonyms.ToImmutable()) : null;
    }

    private static void ReadArticles(
        ConfigSection section, KnowledgeContext context, Dictionary<ArticleId, Article> articles)
    {
        foreach (var written in section.Sections("articles"))
        {
            var article = new ArticleReader(written, context).Read();
            if (articles.Count == MaxArticles)
            {
                section.Note("articles", $"expected at most {MaxArticles} articles over all files");
                return;
            }

            if (!articles.TryAdd(article.Id, article) && article.Id.Value.Length > 0)
            {
                written.Note("id", $"another article is called '{article.Id}'");
            }
        }
    }

    private static List<SynonymGroup> ReadSynonyms(ConfigSection section, ICollection<ConfigProblem> problems)
    {
        var groups = new List<SynonymGroup>();
        foreach (var (name, language) in LanguageName.All)
        {
            if (section.Node(name) is null)
            {
                continue;
            }

            if (section.Node(name) is not ConfigList { Items.Count: <= MaxSynonymGroups } list)
            {
                section.Note(name, $"expected a list of at most {MaxSynonymGroups} groups: - [карта, карточка]");
                continue;
            }

            groups.AddRange(list.Items.Select(group => new SynonymGroup(language, ReadGroup(group, language, problems))));
        }

        section.End();
        return groups;
    }

    private static ImmutableArray<string> ReadGroup(ConfigNode node, Language language, ICollection<ConfigProblem> problems)
    {
        if (node is ConfigList { Items: { Count: >= 2 and <= MaxSynonyms } items } && items.All(item => IsWord(item, language)))
        {
            return [.. items.Cast<ConfigText>().Select(item => item.Text)];
        }

        problems.Add(new ConfigProblem(
            node.File, node.Line, node.Field, $"expected 2 to {MaxSynonyms} single words of the language: [карта, карточка]"));
        return [];
    }

    private static bool IsWord(ConfigNode node, Language language) =>
        node is ConfigText text
        && WordSplitter.Split(text.Text) is [var word]
        && (LanguageGuess.CanBe(word, language) || LanguageGuess.CanBe(word, Language.English));
}
