namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>What words have in common: a stem, over the forms of one word, and a root, over words of one family.</summary>
internal static class Morphology
{
    /// <summary>A root is this many letters: блокировка, заблокировать and заблокован share блоки or блоко.</summary>
    private const int RootLength = 5;

    private static readonly string[] Prefixes =
        ["пере", "раз", "рас", "роз", "при", "про", "под", "від", "за", "вы", "ви", "от", "по", "об", "у", "с", "з"];

    /// <summary>The stem of a word in one language.</summary>
    public static string Stem(string word, Language language) => language switch
    {
        Language.Russian => RussianStemmer.Stem(word),
        Language.Ukrainian => UkrainianStemmer.Stem(word),
        Language.English => EnglishStemmer.Stem(word),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no language"),
    };

    /// <summary>The root of a stem: without its prefix, and no more than the first letters. Only a guess, and weighed as one.</summary>
    public static string Root(string stem, Language language)
    {
        var from = language == Language.English ? 0 : PrefixLength(stem);
        return stem.Substring(from, Math.Min(RootLength, stem.Length - from));
    }

    private static int PrefixLength(string stem)
    {
        foreach (var prefix in Prefixes)
        {
            if (stem.Length - prefix.Length >= RootLength - 1 && stem.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        return 0;
    }
}
