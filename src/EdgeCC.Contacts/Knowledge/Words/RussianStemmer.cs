namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>
/// The Russian stemmer of the Snowball project (snowballstem.org/algorithms/russian/stemmer.html), and beyond it the
/// fleeting vowel of звонок, звонка, and the participle of заблокирован. Words are lower case with е for ё.
/// </summary>
internal static class RussianStemmer
{
    private const string Vowels = "аеиоуыэюя";

    private static readonly string[] GerundAfterA = ["вшись", "вши", "в"];
    private static readonly string[] Gerund = ["ившись", "ывшись", "ивши", "ывши", "ив", "ыв"];
    private static readonly string[] Reflexive = ["ся", "сь"];
    private static readonly string[] Adjective =
    [
        "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им", "ым", "ом",
        "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
    ];

    private static readonly string[] ParticipleAfterA = ["ем", "нн", "вш", "ющ", "щ"];
    private static readonly string[] Participle = ["ивш", "ывш", "ующ"];
    private static readonly string[] VerbAfterA =
        ["ешь", "нно", "ете", "йте", "ла", "на", "ли", "ем", "ло", "но", "ет", "ют", "ны", "ть", "й", "л", "н"];

    private static readonly string[] Verb =
    [
        "уйте", "ейте", "ила", "ыла", "ена", "ите", "или", "ыли", "ило", "ыло", "ено", "ует", "уют", "ены", "ить", "ыть",
        "ишь", "ей", "уй", "ил", "ыл", "им", "ым", "ен", "ят", "ит", "ыт", "ую", "ю",
    ];

    private static readonly string[] Noun =
    [
        "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий", "ям", "ем",
        "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю", "я",
    ];

    private static readonly string[] Superlative = ["ейше", "ейш"];
    private static readonly string[] Derivational = ["ость", "ост"];

    public static string Stem(string word)
    {
        var rv = RegionAfterVowel(word, 0);
        if (rv == word.Length)
        {
            return word;
        }

        var second = RegionAfterConsonant(word, RegionAfterConsonant(word, 0));
        var stem = CutEnding(word, rv);
        stem = Cut(stem, rv, "и");
        stem = Cut(stem, Math.Max(rv, second), Derivational);
        stem = Cut(stem, rv, Superlative);
        if (stem.EndsWith("нн", StringComparison.Ordinal) && stem.Length - 1 >= rv)
        {
            stem = stem[..^1];
        }

        stem = Cut(stem, rv, "ь");
        return FleetingVowel.Drop(stem.EndsWith("ован", StringComparison.Ordinal) ? stem[..^1] : stem);
    }

    private static string CutEnding(string word, int rv)
    {
        if (TryCut(word, rv, Gerund, GerundAfterA, out var stem))
        {
            return stem;
        }

        var rest = Cut(word, rv, Reflexive);
        if (TryCut(rest, rv, Adjective, [], out stem))
        {
            return TryCut(stem, rv, Participle, ParticipleAfterA, out var participle) ? participle : stem;
        }

        return TryCut(rest, rv, Verb, VerbAfterA, out stem) || TryCut(rest, rv, Noun, [], out stem) ? stem : rest;
    }

    /// <summary>Cuts the longest ending that lies in the region; those of the second list only after а or я.</summary>
    private static bool TryCut(string word, int region, string[] endings, string[] afterA, out string stem)
    {
        var length = Math.Max(
            LongestEnding(word, region, endings, static (_, _) => true),
            LongestEnding(word, region, afterA, static (word, at) => at > 0 && word[at - 1] is 'а' or 'я'));
        stem = word[..^length];
        return length > 0;
    }

    private static int LongestEnding(string word, int region, string[] endings, Func<string, int, bool> isAllowed)
    {
        foreach (var ending in endings)
        {
            var at = word.Length - ending.Length;
            if (at >= region && word.EndsWith(ending, StringComparison.Ordinal) && isAllowed(word, at))
            {
                return ending.Length;
            }
        }

        return 0;
    }

    private static string Cut(string word, int region, params string[] endings) =>
        TryCut(word, region, endings, [], out var stem) ? stem : word;

    private static int RegionAfterVowel(string word, int from)
    {
        var at = word.AsSpan(from).IndexOfAny(Vowels);
        return at < 0 ? word.Length : from + at + 1;
    }

    private static int RegionAfterConsonant(string word, int from)
    {
        var vowel = RegionAfterVowel(word, from);
        var at = word.AsSpan(vowel).IndexOfAnyExcept(Vowels);
        return at < 0 ? word.Length : vowel + at + 1;
    }
}
