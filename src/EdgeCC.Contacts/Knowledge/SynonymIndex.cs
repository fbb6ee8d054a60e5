using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What else a stem is called in the articles.</summary>
internal sealed class SynonymIndex
{
    private readonly Dictionary<string, SortedSet<int>> _others = new(StringComparer.Ordinal);

    public SynonymIndex(IEnumerable<SynonymGroup> groups, TermIndex terms)
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
                Add(stem, stems.Where(other => other != stem).Select(terms.Find).OfType<int>());
            }
        }
    }

    /// <summary>The terms that mean the same as a stem, in the index's order; null where the base knows no synonym of it.</summary>
    public IReadOnlyCollection<int>? Of(string stem) => _others.GetValueOrDefault(stem);

    /// <summary>A Latin word beside Cyrillic ones is English: есим, esim.</summary>
    private static string StemOf(string word, Language language)
    {
        var own = LanguageGuess.HasCyrillic(word) ? language : Language.English;
        return Term.OfStem(Morphology.Stem(word, own), own);
    }

    private void Add(string stem, IEnumerable<int> others)
    {
        if (!_others.TryGetValue(stem, out var known))
        {
            _others.Add(stem, known = []);
        }

        known.UnionWith(others);
    }
}
