using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Identity;

namespace EdgeCC.Benchmarks.Knowledge;

/// <summary>
/// A base of any size in three languages. The words are invented, but as frequent as those of real texts (Zipf: the second half
/// as frequent as the first, and so on), which is what the cost of a search hangs on.
/// </summary>
internal sealed class InventedBase(Random random)
{
    private const int Vocabulary = 20_000;
    private const string RussianSyllables = "ба ва га да за ка ла ма на па ра са та бло кре сче пла те не ре ле мо по ро то но ли ни ри си ти лу ку ру";
    private const string EnglishSyllables = "ba ca da fa ga ha la ma na pa ra sa ta blo cre pay te ne re le mo po ro to no li ni ri si ti lu cu ru";

    private readonly Dictionary<Language, string[]> _words = Enum.GetValues<Language>()
        .ToDictionary(language => language, language => Words(language, random));

    public KnowledgeBase Make(int articles) => new([.. Enumerable.Range(0, articles).Select(MakeArticle)], []);

    /// <summary>A question of words of one article's text, one of them mistyped.</summary>
    public string Ask(Article article, int words)
    {
        var text = article.Texts.Values.ElementAt(random.Next(article.Texts.Count));
        var asked = (text.Title + " " + text.Short).Split(' ').OrderBy(_ => random.Next()).Take(words).ToArray();
        asked[0] = asked[0].Remove(random.Next(1, asked[0].Length), 1);
        return string.Join(' ', asked);
    }

    private static string[] Words(Language language, Random random)
    {
        var syllables = (language == Language.English ? EnglishSyllables : RussianSyllables).Split(' ');
        return [.. Enumerable.Range(0, Vocabulary).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)])))];
    }

    private Article MakeArticle(int number) => new(
        new ArticleId($"article-{number:D5}"),
        [],
        Enum.GetValues<Language>().ToImmutableSortedDictionary(language => language, Write));

    private ArticleText Write(Language language) => new(
        Sentence(language, 6), [Sentence(language, 7), Sentence(language, 7)], null, Sentence(language, 25), Sentence(language, 60));

    private string Sentence(Language language, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => _words[language][Rank()]));

    /// <summary>A rank by Zipf's law: uniform on the logarithm.</summary>
    private int Rank() => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;
}
