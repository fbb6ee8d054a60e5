using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using EdgeCC.Contacts.Knowledge.Words;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// Finds the articles that answer what was said. Built once from a base and never changed; the same question, feedback and
/// moment always give the same suggestions, whatever the order of the articles in their files.
/// </summary>
public sealed class KnowledgeIndex
{
    /// <summary>How many of the best feedback may bring into another order.</summary>
    private const int MaxCandidates = 32;

    private readonly Article[] _articles;
    private readonly FrozenDictionary<ArticleId, Article> _byId;
    private readonly TermIndex _terms;
    private readonly QuestionReader _reader;

    public KnowledgeIndex(KnowledgeBase @base)
    {
        _articles = [.. @base.Articles.OrderBy(article => article.Id.Value, StringComparer.Ordinal)];
        _byId = _articles.ToFrozenDictionary(article => article.Id);
        _terms = TermIndexBuilder.Build(_articles);
        _reader = new QuestionReader(_terms, new Misspellings(_terms), new SynonymIndex(@base.Synonyms, _terms));
    }

    /// <summary>How many articles it holds.</summary>
    public int Count => _articles.Length;

    /// <summary>The articles, by id.</summary>
    public IReadOnlyList<Article> Articles => _articles;

    /// <summary>The article of an id, or null.</summary>
    public Article? Find(ArticleId id) => _byId.GetValueOrDefault(id);

    /// <summary>The articles that may answer, the likeliest first; empty where none shares a word with what was said.</summary>
    public ImmutableArray<Suggestion> Suggest(KnowledgeQuery query, KnowledgeFeedback feedback)
    {
        var (words, language) = _reader.Read(query);
        var best = Best(words, query, query.Language ?? language)
            .Select(candidate => candidate with { Score = candidate.Score * (1 + Lean(candidate, words, feedback, query.Now)) })
            .OrderByDescending(candidate => candidate.Score)
            .ToList();
        var mass = words.Sum(word => word.Weight * word.Mass);
        return [.. best
            .Take(Math.Clamp(query.Most, 1, KnowledgeQuery.MaxSuggestions))
            .Select((candidate, place) => new Suggestion(
                _articles[candidate.Article].Id,
                candidate.Score,
                Confidence.Of(candidate.Score / mass, Lead(best, place)),
                candidate.Variant,
                StemsOf(candidate, words)))];
    }

    private List<Candidate> Best(IReadOnlyList<AskedWord> words, KnowledgeQuery query, Language language)
    {
        // Borrowed: for 5,000 articles they are the most of what a question would allocate.
        var count = _articles.Length;
        var (scores, gains) = (ArrayPool<float>.Shared.Rent(count), ArrayPool<float>.Shared.Rent(count));
        scores.AsSpan(0, count).Clear();
        gains.AsSpan(0, count).Clear();
        Score(words, scores, gains);
        var best = Best(scores.AsSpan(0, count), query, language);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(gains);
        return best;
    }

    /// <summary>What each article gains: of each word the reading that fits best.</summary>
    private void Score(IReadOnlyList<AskedWord> words, float[] scores, float[] gains)
    {
        foreach (var word in words)
        {
            foreach (var (term, closeness) in word.Readings)
            {
                Gain(term, word.Weight * closeness, scores, gains);
            }

            foreach (var (term, _) in word.Readings)
            {
                foreach (var article in _terms.Articles(term))
                {
                    gains[article] = 0;
                }
            }
        }
    }

    private void Gain(int term, float closeness, float[] scores, float[] gains)
    {
        var articles = _terms.Articles(term);
        var weights = _terms.Weights(term);
        for (var i = 0; i < articles.Length; i++)
        {
            var more = (weights[i] * closeness) - gains[articles[i]];
            if (more > 0)
            {
                scores[articles[i]] += more;
                gains[articles[i]] += more;
            }
        }
    }

    /// <summary>The best that are valid and can be told, best first; of equals the first by id.</summary>
    private List<Candidate> Best(ReadOnlySpan<float> scores, KnowledgeQuery query, Language language)
    {
        var day = DateOnly.FromDateTime(query.Now.DateTime);
        var best = new List<Candidate>(MaxCandidates + 1);
        for (var article = 0; article < scores.Length; article++)
        {
            var isBeaten = best.Count == MaxCandidates && scores[article] <= best[^1].Score;
            if (scores[article] > 0
                && !isBeaten
                && _articles[article].IsValidOn(day)
                && _articles[article].Variant(language, query.Form) is { } variant)
            {
                var place = best.Count;
                while (place > 0 && best[place - 1].Score < scores[article])
                {
                    place--;
                }

                best.Insert(place, new Candidate(article, scores[article], variant));
                best.RemoveRange(Math.Min(best.Count, MaxCandidates), Math.Max(0, best.Count - MaxCandidates));
            }
        }

        return best;
    }

    private double Lean(Candidate candidate, IReadOnlyList<AskedWord> words, KnowledgeFeedback feedback, DateTimeOffset now)
    {
        var article = _articles[candidate.Article].Id;
        return feedback.Knows(article) ? feedback.Lean(article, StemsOf(candidate, words), now) : 0;
    }

    private ImmutableArray<string> StemsOf(Candidate candidate, IReadOnlyList<AskedWord> words) =>
    [
        .. words
            .SelectMany(word => word.Readings)
            .Select(reading => reading.Term)
            .Where(term => Term.IsStem(_terms.Names[term]) && _terms.Has(term, candidate.Article))
            .Select(term => _terms.Names[term])
            .Distinct(),
    ];

    /// <summary>How far a candidate is ahead of the best other, as a share of itself; negative where it is behind.</summary>
    private static double Lead(List<Candidate> best, int place)
    {
        var rival = best.Count == 1 ? 0 : best[place == 0 ? 1 : 0].Score;
        return Math.Max(-1, (best[place].Score - rival) / best[place].Score);
    }

    private readonly record struct Candidate(int Article, double Score, ArticleVariant Variant);
}
