using System.Text;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>
/// Cuts a text into words as they are compared: lower case, ё as е, no apostrophe (м’ята, м'ята and мята are one word), no
/// stress mark. A word with a hyphen is its parts, and all of them in one where it has two: wi-fi, пин-код.
/// </summary>
internal static class WordSplitter
{
    /// <summary>What is beyond is cut off a word.</summary>
    public const int MaxWordLength = 32;

    private const char CombiningBreve = '\u0306';
    private const char CombiningDiaeresis = '\u0308';

    /// <summary>The words of a text, in its order.</summary>
    public static List<string> Split(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (hyphenated, previous) = (0, "");
        foreach (var c in text)
        {
            if (TryFold(c, word))
            {
                continue;
            }

            End();
            hyphenated = IsHyphen(c) && previous.Length > 0 ? hyphenated : 0;
        }

        End();
        return words;

        void End()
        {
            if (word.Length == 0)
            {
                previous = "";
                return;
            }

            var ended = word.ToString();
            word.Clear();
            words.Add(ended);
            if (++hyphenated == 2 && previous.Length + ended.Length <= MaxWordLength)
            {
                words.Add(previous + ended);
            }

            previous = ended;
        }
    }

    /// <summary>Adds a character to the word it belongs to; false: the word ends here.</summary>
    private static bool TryFold(char c, StringBuilder word)
    {
        if (c is CombiningBreve or CombiningDiaeresis && word.Length > 0)
        {
            word[^1] = (c, word[^1]) switch
            {
                (CombiningBreve, 'и') => 'й',
                (CombiningDiaeresis, 'і') => 'ї',
                (_, var letter) => letter,
            };
            return true;
        }

        if (c is '\'' or '’' or 'ʼ' or '`' or '‘' or '\u0301')
        {
            return word.Length > 0;
        }

        if (!char.IsLetterOrDigit(c))
        {
            return false;
        }

        if (word.Length < MaxWordLength)
        {
            var lower = char.ToLowerInvariant(c);
            word.Append(lower == 'ё' ? 'е' : lower);
        }

        return true;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';
}
