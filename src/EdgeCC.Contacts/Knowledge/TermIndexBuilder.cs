using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// Builds the index of a base, weighing each term of an article as BM25F does (Robertson, Zaragoza: The Probabilistic Relevance
/// Framework, 2009): fields have weights, long texts count less a word, and the tenth repetition hardly counts.
/// </summary>
internal sealed class TermIndexBuilder
{
    private const float TitleWeight = 3;
    private const float QuestionWeight = 3;
    private const float TagWeight = 2.5f;
    private const float BodyWeight = 1;
    private const float Saturation = 1.2f;
    private const float LengthInfluence = 0.6f;

    /// <summary>Less than 1: in short questions one rare word must not beat two common ones.</summary>
    private const float RarityInfluence = 0.7f;

    private readonly Dictionary<string, List<(int Article, float Count)>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, Language Language), (string Stem, string Root)> _terms = [];
    private readonly Dictionary<Language, int> _articles = [];

    /// <summary>The index of articles, numbered in the order given.</summary>
    public static TermIndex Build(IReadOnlyList<Article> articles)
    {
        var builder = new TermIndexBuilder();
        foreach (var language in Enum.GetValues<Language>())
        {
            builder.Add(articles, language);
        }

        return builder.Weigh();
    }

    private void Add(IReadOnlyList<Article> articles, Language language)
    {
        var written = articles.Index()
            .Where(article => article.Item.Texts.ContainsKey(language))
            .Select(article => (article.Index, Fields: Fields(article.Item, article.Item.Texts[language])))
            .ToList();
        if (written.Count == 0)
        {
            return;
        }

        _articles[language] = written.Count;
        var average = written.Average(article => article.Fields.Sum(field => field.Words.Count));
        foreach (var (article, fields) in written)
        {
            var length = fields.Sum(field => field.Words.Count);
            var norm = 1 - LengthInfluence + (LengthInfluence * length / (float)average);
            foreach (var (weight, words) in fields)
            {
                words.ForEach(word => Add(article, word, language, weight / norm));
            }
        }
    }

    private static (float Weight, List<string> Words)[] Fields(Article article, ArticleText text) =>
    [
        (TitleWeight, WordSplitter.Split(text.Title)),
        (QuestionWeight, [.. text.Questions.SelectMany(question => WordSplitter.Split(question))]),
        (TagWeight, [.. article.Tags.SelectMany(tag => WordSplitter.Split(tag))]),
        (BodyWeight, WordSplitter.Split(text.Full ?? text.Short ?? text.Spoken)),
    ];

    private void Add(int article, string word, Language language, float count)
    {
        // A Latin word in a Cyrillic text is English: PIN, Wi-Fi. A tag goes to the languages whose letters it has.
        language = word.Any(LanguageGuess.IsCyrillic) ? language : Language.English;
        if (!LanguageGuess.CanBe(word, language) || StopWords.Contains(word, language != Language.English))
        {
            return;
        }

        if (!_terms.TryGetValue((word, language), out var terms))
        {
            var stem = Morphology.Stem(word, language);
            terms = (Term.OfStem(stem, language), Term.OfRoot(stem, language));
            _terms.Add((word, language), terms);
        }

        Add(terms.Stem, article, count);
        Add(terms.Root, article, count);
    }

    private void Add(string term, int article, float count)
    {
        if (!_places.TryGetValue(term, out var places))
        {
            _places.Add(term, places = []);
        }

        if (places.Count > 0 && places[^1].Article == article)
        {
            places[^1] = (article, places[^1].Count + count);
        }
        else
        {
            places.Add((article, count));
        }
    }

    private TermIndex Weigh() => new([.. _places.OrderBy(place => place.Key, StringComparer.Ordinal).Select(Weigh)]);

    private (string Name, float Rarity, IReadOnlyList<(int Article, float Weight)> Places) Weigh(
        KeyValuePair<string, List<(int Article, float Count)>> term)
    {
        // Latin words of Cyrillic texts are English terms in articles that may have no English text.
        var language = LanguageName.All[term.Key[..2]];
        var articles = Math.Max(_articles.GetValueOrDefault(language), _articles.Values.Max());
        var rarity = MathF.Pow(MathF.Log(1 + ((articles - term.Value.Count + 0.5f) / (term.Value.Count + 0.5f))), RarityInfluence);
        var places = term.Value.GroupBy(place => place.Article).OrderBy(place => place.Key).Select(place =>
        {
            var count = place.Sum(one => one.Count);
            return (place.Key, rarity * count / (count + Saturation));
        });
        return (term.Key, rarity, [.. places]);
    }
}
