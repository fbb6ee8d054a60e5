using System.Text;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>Cyrillic words written in Latin letters, as people do without a keyboard of their own: karta, zablokirovat.</summary>
internal static class Transliteration
{
    private static readonly (string Latin, string Russian, string Ukrainian)[] Letters =
    [
        ("shch", "щ", "щ"), ("sch", "щ", "щ"), ("sh", "ш", "ш"), ("ch", "ч", "ч"), ("zh", "ж", "ж"), ("kh", "х", "х"), ("ts", "ц", "ц"),
        ("yu", "ю", "ю"), ("ju", "ю", "ю"), ("ya", "я", "я"), ("ja", "я", "я"), ("yo", "е", "йо"), ("jo", "е", "йо"), ("ye", "е", "є"), ("yi", "и", "ї"),
        ("iy", "ий", "ий"), ("yy", "ый", "ий"), ("ay", "ай", "ай"), ("ey", "ей", "ей"), ("oy", "ой", "ой"), ("uy", "уй", "уй"),
        ("a", "а", "а"), ("b", "б", "б"), ("c", "ц", "ц"), ("d", "д", "д"), ("e", "е", "е"), ("f", "ф", "ф"), ("g", "г", "г"), ("h", "х", "г"),
        ("i", "и", "і"), ("j", "й", "й"), ("k", "к", "к"), ("l", "л", "л"), ("m", "м", "м"), ("n", "н", "н"), ("o", "о", "о"), ("p", "п", "п"),
        ("q", "к", "к"), ("r", "р", "р"), ("s", "с", "с"), ("t", "т", "т"), ("u", "у", "у"), ("v", "в", "в"), ("w", "в", "в"), ("x", "х", "х"),
        ("y", "ы", "и"), ("z", "з", "з"),
    ];

    /// <summary>The word in Cyrillic letters; what is no Latin letter stays.</summary>
    public static string ToCyrillic(ReadOnlySpan<char> word, Language language)
    {
        var cyrillic = new StringBuilder(word.Length);
        while (word.Length > 0)
        {
            var (latin, russian, ukrainian) = LetterAt(word);
            cyrillic.Append(language == Language.Ukrainian ? ukrainian : russian);
            word = word[latin.Length..];
        }

        return cyrillic.ToString();
    }

    private static (string Latin, string Russian, string Ukrainian) LetterAt(ReadOnlySpan<char> word)
    {
        foreach (var letter in Letters)
        {
            if (word.StartsWith(letter.Latin, StringComparison.Ordinal))
            {
                return letter;
            }
        }

        var other = word[..1].ToString();
        return (other, other, other);
    }
}
