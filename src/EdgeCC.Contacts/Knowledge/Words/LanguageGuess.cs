using System.Collections.Frozen;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>Guesses a text's language by letters only one language has, and by its most frequent words.</summary>
internal static class LanguageGuess
{
    private const string OnlyRussian = "ыэъё";
    private const string OnlyUkrainian = "іїєґ";

    private static readonly FrozenSet<string> RussianWords = Set(
        "и что как мне меня мой мою если или где когда нужно нужен можно могу нет только уже еще есть был это сколько почему деньги работает с");

    private static readonly FrozenSet<string> UkrainianWords = Set(
        "та що як мені мене мого якщо або де коли треба потрібно тільки вже ще був це скільки чому гроші чи з до можна можу немає ласка дякую");

    /// <summary>The language of a text; null where it has no letter, or could as well be Russian as Ukrainian.</summary>
    public static Language? Of(string text)
    {
        var (latin, cyrillic, russian, ukrainian) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            var letter = char.ToLowerInvariant(c);
            latin += letter is >= 'a' and <= 'z' ? 1 : 0;
            cyrillic += IsCyrillic(letter) ? 1 : 0;
            russian += OnlyRussian.Contains(letter) ? 1 : 0;
            ukrainian += OnlyUkrainian.Contains(letter) ? 1 : 0;
        }

        return latin > cyrillic ? Language.English : cyrillic == 0 ? null : OfCyrillic(text, russian, ukrainian);
    }

    /// <summary>Whether a letter is Cyrillic.</summary>
    public static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04ff';

    /// <summary>Whether a text has any Cyrillic letter.</summary>
    public static bool HasCyrillic(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0400', '\u04ff');

    /// <summary>Whether a word can be of a language, by its letters.</summary>
    public static bool CanBe(string word, Language language) => language switch
    {
        Language.English => !HasCyrillic(word),
        Language.Russian => HasCyrillic(word) && word.AsSpan().IndexOfAny(OnlyUkrainian) < 0,
        _ => HasCyrillic(word) && word.AsSpan().IndexOfAny(OnlyRussian) < 0,
    };

    private static Language? OfCyrillic(string text, int russian, int ukrainian)
    {
        foreach (var word in WordSplitter.Split(text))
        {
            russian += RussianWords.Contains(word) ? 1 : 0;
            ukrainian += UkrainianWords.Contains(word) ? 1 : 0;
        }

        return russian > ukrainian ? Language.Russian : ukrainian > russian ? Language.Ukrainian : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
