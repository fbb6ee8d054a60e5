using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What else a stem is called in the articles: by the branch's own synonyms, and less surely by the thesaurus.</summary>
internal sealed class SynonymIndex
{
    private const float OwnCloseness = 0.9f;
    private const float ThesaurusCloseness = 0.6f;

    private readonly Dictionary<string, SortedDictionary<int, float>> _others = new(StringComparer.Ordinal);
    private readonly TermIndex _terms;

    public SynonymIndex(IEnumerable<SynonymGroup> own, TermIndex terms)
    {
        _terms = terms;
        Add(own, OwnCloseness);
        Add(Thesaurus.Groups, ThesaurusCloseness);
    }

    /// <summary>The terms that mean the same as a stem, each with its closeness (0 to 1), in the index's order; null where no synonym is known.</summary>
    public IReadOnlyDictionary<int, float>? Of(string stem) => _others.GetValueOrDefault(stem);

    private void Add(IEnumerable<SynonymGroup> groups, float closeness)
    {
        foreach (var group in groups)
        {
            var stems = group.Words
                .SelectMany(word => WordSplitter.Split(word))
                .Select(word => StemOf(word, group.Language))
                .Distinct()
                .ToList();
            foreach (var stem in stems)
            {
                Add(stem, stems.Where(other => other != stem).Select(_terms.Find).OfType<int>(), closeness);
            }
        }
    }

    private void Add(string stem, IEnumerable<int> others, float closeness)
    {
        if (!_others.TryGetValue(stem, out var known))
        {
            _others.Add(stem, known = []);
        }

        foreach (var other in others)
        {
            known[other] = Math.Max(closeness, known.GetValueOrDefault(other));
        }
    }

    /// <summary>A Latin word beside Cyrillic ones is English: есим, esim.</summary>
    private static string StemOf(string word, Language language)
    {
        var own = LanguageGuess.HasCyrillic(word) ? language : Language.English;
        return Term.OfStem(Morphology.Stem(word, own), own);
    }
}
