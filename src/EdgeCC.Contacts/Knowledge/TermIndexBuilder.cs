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

    /// <summary>A term of more than this share of the articles says nothing, where there are enough of them to tell.</summary>
    private const float CommonShare = 1 / 3f;
    private const int LeastToJudge = 100;

    private readonly Dictionary<string, List<(int Article, float Count)>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Word, Language Language), Places?> _words = [];

    /// <summary>The index of articles, numbered in the order given.</summary>
    public static TermIndex Build(IReadOnlyList<Article> articles)
    {
        var builder = new TermIndexBuilder();
        var texts = articles.Index().SelectMany(article => article.Item.Texts.Select(text =>
            new Text(article.Index, text.Key, builder.Fields(article.Item, text.Key, text.Value)))).ToList();
        var averages = texts.GroupBy(text => text.Language).ToDictionary(group => group.Key, group => group.Average(text => text.Length));
        foreach (var text in texts)
        {
            builder.Add(text, 1 - LengthInfluence + (LengthInfluence * text.Length / (float)averages[text.Language]));
        }

        // One count for all languages: a Latin word of a Cyrillic text is an English term in an article with no English text.
        return builder.Weigh(articles.Count);
    }

    private void Add(Text text, float norm)
    {
        foreach (var (weight, words) in text.Fields)
        {
            foreach (var places in words.OfType<Places>())
            {
                Add(places.OfStem, text.Article, weight / norm);
                Add(places.OfRoot, text.Article, weight / norm);
            }
        }
    }

    private (float Weight, Places?[] Words)[] Fields(Article article, Language language, ArticleText text)
    {
        return
        [
            (TitleWeight, Read(text.Title)),
            (QuestionWeight, [.. text.Questions.SelectMany(Read)]),
            (TagWeight, [.. article.Tags.SelectMany(Read)]),
            (BodyWeight, Read(text.Full ?? text.Short ?? text.Spoken ?? "")),
        ];

        // The words themselves are not kept: over a million of them would outlive the young generation.
        Places?[] Read(string line) => [.. WordSplitter.Split(line).Select(word => PlacesOf(word, language))];
    }

    /// <summary>Where the terms of a word are noted; null for a word that says nothing, or has letters its language has not.</summary>
    private Places? PlacesOf(string word, Language written)
    {
        if (_words.TryGetValue((word, written), out var known))
        {
            return known;
        }

        var language = LanguageGuess.HasCyrillic(word) ? written : Language.English;
        Places? places = null;
        if (LanguageGuess.CanBe(word, language) && !StopWords.Contains(word, language != Language.English))
        {
            var stem = Morphology.Stem(word, language);
            places = new Places(PlacesOf(Term.OfStem(stem, language)), PlacesOf(Term.OfRoot(stem, language)));
        }

        _words.Add((word, written), places);
        return places;
    }

    private List<(int Article, float Count)> PlacesOf(string term)
    {
        if (!_places.TryGetValue(term, out var places))
        {
            _places.Add(term, places = []);
        }

        return places;
    }

    private static void Add(List<(int Article, float Count)> places, int article, float count)
    {
        if (places.Count > 0 && places[^1].Article == article)
        {
            places[^1] = (article, places[^1].Count + count);
        }
        else
        {
            places.Add((article, count));
        }
    }

    private TermIndex Weigh(int articles) => new(
        [.. _places.OrderBy(term => term.Key, StringComparer.Ordinal).Select(term => Weigh(term.Key, term.Value, articles))]);

    private static (string Name, float Rarity, IReadOnlyList<(int Article, float Weight)> Places) Weigh(
        string term, List<(int Article, float Count)> places, int articles)
    {
        var rarity = MathF.Pow(MathF.Log(1 + ((articles - places.Count + 0.5f) / (places.Count + 0.5f))), RarityInfluence);
        if (articles >= LeastToJudge && places.Count > articles * CommonShare)
        {
            // As good as a stop word: it is known, and tells no article from another.
            return (term, rarity, []);
        }

        return (term, rarity, places.ConvertAll(place => (place.Article, rarity * place.Count / (place.Count + Saturation))));
    }

    private sealed record Text(int Article, Language Language, (float Weight, Places?[] Words)[] Fields)
    {
        public int Length { get; } = Fields.Sum(field => field.Words.Length);
    }

    private sealed record Places(List<(int Article, float Count)> OfStem, List<(int Article, float Count)> OfRoot);
}
