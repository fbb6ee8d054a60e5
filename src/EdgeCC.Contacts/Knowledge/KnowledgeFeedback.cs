using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>
/// What people made of the suggestions: an article used for words like these comes sooner, one marked wrong later. It changes by
/// facts alone, so that telling it the facts of the journal again makes the same state. A wrong mark undoes four uses, use beyond
/// eight counts no more, and all of it fades by half in sixty days; nothing here brings up an article that does not match.
/// </summary>
public sealed class KnowledgeFeedback
{
    /// <summary>The most a rank can rise, as a share of the score.</summary>
    public const double MostUp = 0.25;

    /// <summary>The most a rank can fall.</summary>
    public const double MostDown = 0.5;

    /// <summary>The most articles remembered; feedback on others beyond them is dropped.</summary>
    public const int MaxArticles = 10_000;

    /// <summary>The most stems remembered an article; the one with the least said about it makes room.</summary>
    public const int MaxStems = 24;

    private const int MaxSeen = 1024;
    private const double MostUses = 8;
    private const double WrongWeighs = 4;
    private const double HalfWay = 4;
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(60);

    /// <summary>What is said of an article where a fact names no stem; it counts for every question.</summary>
    private const string AnyStem = "";

    private readonly Dictionary<ArticleId, Dictionary<string, Tally>> _articles = [];
    private readonly HashSet<(InteractionId, ArticleId, bool)> _seen = [];
    private readonly Queue<(InteractionId, ArticleId, bool)> _oldest = [];

    /// <summary>Takes <see cref="ArticleUsed"/> and <see cref="ArticleMarkedWrong"/>; other facts are none of its business.</summary>
    public void Apply(Fact fact)
    {
        switch (fact)
        {
            case ArticleUsed used when IsNews(used.InteractionId, used.ArticleId, isWrong: false):
                Add(used.ArticleId, used.Stems, 1, used.At);
                break;
            case ArticleMarkedWrong wrong when IsNews(wrong.InteractionId, wrong.ArticleId, isWrong: true):
                Add(wrong.ArticleId, wrong.Stems, -WrongWeighs, wrong.At);
                break;
        }
    }

    /// <summary>Whether anything was ever said of an article.</summary>
    public bool Knows(ArticleId article) => _articles.ContainsKey(article);

    /// <summary>By how much an article's score is to change, as a share of it: -<see cref="MostDown"/> to <see cref="MostUp"/>.</summary>
    public double Lean(ArticleId article, ImmutableArray<string> stems, DateTimeOffset now)
    {
        if (!_articles.TryGetValue(article, out var tallies))
        {
            return 0;
        }

        var sum = stems.Sum(stem => ValueOf(stem)) / Math.Max(1, stems.Length) + ValueOf(AnyStem);
        return sum / (Math.Abs(sum) + HalfWay) * (sum > 0 ? MostUp : MostDown);

        double ValueOf(string stem) => tallies.TryGetValue(stem, out var tally) ? tally.At(now) : 0;
    }

    /// <summary>The same mark of the same contact counts once, however often it is delivered.</summary>
    private bool IsNews(InteractionId? interaction, ArticleId article, bool isWrong)
    {
        if (interaction is not { } known)
        {
            return true;
        }

        if (!_seen.Add((known, article, isWrong)))
        {
            return false;
        }

        _oldest.Enqueue((known, article, isWrong));
        if (_oldest.Count > MaxSeen)
        {
            _seen.Remove(_oldest.Dequeue());
        }

        return true;
    }

    private void Add(ArticleId article, IReadOnlyList<string>? stems, double value, DateTimeOffset at)
    {
        if (!_articles.TryGetValue(article, out var tallies))
        {
            if (_articles.Count == MaxArticles)
            {
                return;
            }

            _articles.Add(article, tallies = new(StringComparer.Ordinal));
        }

        foreach (var stem in stems is { Count: > 0 } ? stems.Take(MaxStems) : [AnyStem])
        {
            tallies[stem] = tallies.GetValueOrDefault(stem, new Tally(0, at)).Plus(value, at);
        }

        while (tallies.Count > MaxStems)
        {
            tallies.Remove(tallies.MinBy(tally => (Math.Abs(tally.Value.At(at)), tally.Key)).Key);
        }
    }

    /// <summary>What was said about one stem of one article, as it stood at a moment.</summary>
    private readonly record struct Tally(double Value, DateTimeOffset Since)
    {
        /// <summary>Faded until then; a clock that went back fades nothing.</summary>
        public double At(DateTimeOffset now) => now <= Since ? Value : Value * Math.Pow(0.5, (now - Since) / HalfLife);

        public Tally Plus(double more, DateTimeOffset at) =>
            new(Math.Clamp(At(at) + more, -MostUses, MostUses), at > Since ? at : Since);
    }
}
