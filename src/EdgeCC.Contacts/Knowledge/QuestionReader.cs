using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>Turns what was said into words the index knows, however they are inflected, mistyped or paraphrased.</summary>
internal sealed class QuestionReader(TermIndex terms, Misspellings misspellings, SynonymIndex synonyms)
{
    /// <summary>The most words of a question that are looked for, the newest first.</summary>
    public const int MaxWords = 24;

    /// <summary>The most words that are read at all, those that say nothing among them.</summary>
    private const int MaxRead = 64;

    private const int LeastMistyped = 4;
    private const float MessageDecay = 0.5f;
    private const float RootCloseness = 0.5f;
    private const float OtherLanguageCloseness = 0.85f;
    private const float UnknownShare = 0.5f;

    private static readonly IReadOnlyDictionary<int, float> NoSynonyms = new Dictionary<int, float>();
    private static readonly Language[] Languages = Enum.GetValues<Language>();

    private readonly float _mostRare = terms.Names.Count == 0 ? 0 : Enumerable.Range(0, terms.Names.Count).Max(terms.Rarity);

    /// <summary>The words of a question, and the language it is in.</summary>
    public (IReadOnlyList<AskedWord> Words, Language Language) Read(KnowledgeQuery query)
    {
        var said = Said(query);
        var language = Guess(said.Select(one => one.Word));
        return ([.. said.Where(one => !IsStop(one.Word)).Take(MaxWords).Select(one => Ask(one.Word, one.Weight, language))], language);
    }

    /// <summary>Each word once, the newest first, spelt as it was meant.</summary>
    private List<(string Word, float Weight)> Said(KnowledgeQuery query)
    {
        var said = new List<(string Word, float Weight)>();
        var seen = new HashSet<string>();
        var weight = 1f;
        foreach (var message in query.Said.Reverse().Take(KnowledgeQuery.MaxMessages))
        {
            var text = message.Length > KnowledgeQuery.MaxLength ? message[..KnowledgeQuery.MaxLength] : message;
            var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var room = MaxRead - seen.Count;
            said.AddRange(pieces.SelectMany(Meant).Where(seen.Add).Take(room).Select(word => (word, weight)));
            weight *= MessageDecay;
        }

        return said;
    }

    /// <summary>The first spelling every word of which is known; else the first that is known but for slips; else as it stands.</summary>
    private List<string> Meant(string piece)
    {
        var spellings = new List<List<string>>();
        foreach (var words in Spellings.Of(piece))
        {
            if (words.Count > 0 && words.TrueForAll(IsKnown))
            {
                return words;
            }

            if (words.Count > 0)
            {
                spellings.Add(words);
            }
        }

        return spellings.Find(words => words.TrueForAll(IsNearlyKnown)) ?? (spellings.Count > 0 ? [.. spellings[0].Where((word, at) => at < 2 || IsKnown(word))] : []);
    }

    private Language Guess(IEnumerable<string> words)
    {
        var all = words.ToList();
        if (LanguageGuess.Of(string.Join(' ', all)) is { } language)
        {
            return language;
        }

        // Nothing tells Russian from Ukrainian but which of them the base knows the words in.
        var (russian, ukrainian) = (Known(Language.Russian), Known(Language.Ukrainian));
        return ukrainian > russian ? Language.Ukrainian : Language.Russian;

        int Known(Language language) => all.Count(word => IsKnownIn(word, language));
    }

    private AskedWord Ask(string word, float weight, Language language)
    {
        var readings = new SortedDictionary<int, float>();
        var isKnown = IsKnown(word);
        foreach (var read in Languages.Where(read => LanguageGuess.CanBe(word, read)))
        {
            var isOther = read != language && read != Language.English;
            Understand(word, isKnown, read, isOther ? OtherLanguageCloseness : 1, readings);
        }

        var mass = readings.Count == 0 ? _mostRare * UnknownShare : readings.Max(reading => terms.Rarity(reading.Key) * MathF.Sqrt(reading.Value));
        return new AskedWord(weight, mass, [.. readings.Select(reading => (reading.Key, reading.Value))]);
    }

    private void Understand(string word, bool isKnown, Language language, float closeness, SortedDictionary<int, float> readings)
    {
        var stem = Morphology.Stem(word, language);
        var term = Term.OfStem(stem, language);
        Note(terms.Find(Term.OfRoot(stem, language)), closeness * RootCloseness);
        if (isKnown)
        {
            NoteWithSynonyms(term, closeness);
        }
        else if (word.Length >= LeastMistyped)
        {
            foreach (var (near, likeness) in misspellings.Near(term))
            {
                NoteWithSynonyms(terms.Names[near], closeness * likeness);
            }
        }

        void NoteWithSynonyms(string known, float close)
        {
            Note(terms.Find(known), close);
            foreach (var (other, likeness) in synonyms.Of(known) ?? NoSynonyms)
            {
                Note(other, close * likeness);
            }
        }

        void Note(int? number, float close)
        {
            if (number is { } found)
            {
                readings[found] = Math.Max(close, readings.GetValueOrDefault(found));
            }
        }
    }

    private bool IsKnown(string word) => IsStop(word) || Array.Exists(Languages, language => IsKnownIn(word, language));

    private bool IsKnownIn(string word, Language language)
    {
        var term = Term.OfStem(Morphology.Stem(word, language), language);
        return LanguageGuess.CanBe(word, language) && (terms.Find(term) is not null || synonyms.Of(term) is not null);
    }

    private bool IsNearlyKnown(string word) => IsKnown(word) || (word.Length >= LeastMistyped && Array.Exists(
        Languages,
        language => LanguageGuess.CanBe(word, language)
            && misspellings.Near(Term.OfStem(Morphology.Stem(word, language), language)).Count > 0));

    private static bool IsStop(string word) => StopWords.Contains(word, LanguageGuess.HasCyrillic(word));
}
