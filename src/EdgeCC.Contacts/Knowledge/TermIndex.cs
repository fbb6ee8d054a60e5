namespace EdgeCC.Contacts.Knowledge;

/// <summary>Which article says what, and how much it weighs there: terms, and for each its articles in ascending order.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _names;
    private readonly float[] _rarity;
    private readonly int[] _starts;
    private readonly int[] _articles;
    private readonly float[] _weights;

    /// <summary>An index over terms in their order.</summary>
    /// <param name="terms">Each with its rarity (at least 0) and its articles (ascending) with weights of 0 to rarity.</param>
    public TermIndex(IReadOnlyList<(string Name, float Rarity, IReadOnlyList<(int Article, float Weight)> Places)> terms)
    {
        _names = [.. terms.Select(term => term.Name)];
        _numbers = _names.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        _rarity = [.. terms.Select(term => term.Rarity)];
        _starts = new int[terms.Count + 1];
        var count = terms.Sum(term => term.Places.Count);
        (_articles, _weights) = (new int[count], new float[count]);
        var at = 0;
        for (var term = 0; term < terms.Count; term++)
        {
            foreach (var (article, weight) in terms[term].Places)
            {
                (_articles[at], _weights[at]) = (article, weight);
                at++;
            }

            _starts[term + 1] = at;
        }
    }

    /// <summary>All terms, by number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a term, or null where no article has it.</summary>
    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>How much finding a term says: near 0 where every article has it.</summary>
    public float Rarity(int term) => _rarity[term];

    /// <summary>The articles of a term, ascending.</summary>
    public ReadOnlySpan<int> Articles(int term) => _articles.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>What the term weighs in each of <see cref="Articles"/>: 0 to its rarity.</summary>
    public ReadOnlySpan<float> Weights(int term) => _weights.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>Whether an article has a term.</summary>
    public bool Has(int term, int article) => Articles(term).BinarySearch(article) >= 0;
}
