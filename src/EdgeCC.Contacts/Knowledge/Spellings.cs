using EdgeCC.Contacts.Knowledge.Words;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What the words of a piece of text without spaces may have been meant to be, the likeliest first.</summary>
internal static class Spellings
{
    public static IEnumerable<List<string>> Of(string piece)
    {
        yield return WordSplitter.Split(piece);
        if (LanguageGuess.HasCyrillic(piece))
        {
            yield return WordSplitter.Split(KeyboardLayout.Retype(piece, Language.English));
            yield break;
        }

        if (!piece.Any(char.IsAsciiLetter))
        {
            yield break;
        }

        // A comma or a full stop at the end is б or ю as well.
        var trimmed = piece.TrimEnd('.', ',', ';', ':', '!', '?');
        foreach (var language in (Language[])[Language.Russian, Language.Ukrainian])
        {
            yield return WordSplitter.Split(KeyboardLayout.Retype(piece, language));
            yield return WordSplitter.Split(KeyboardLayout.Retype(trimmed, language));
        }

        foreach (var language in (Language[])[Language.Russian, Language.Ukrainian])
        {
            yield return WordSplitter.Split(Transliteration.ToCyrillic(trimmed.ToLowerInvariant(), language));
        }
    }
}
