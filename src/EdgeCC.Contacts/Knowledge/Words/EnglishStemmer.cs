using System.Collections.Frozen;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>
/// A light stemmer for English: the irregular forms people use when something is wrong, then plurals, -ed, -ing and the final e
/// as in Porter's steps 1a to 1c and 5 (Program 14(3), 1980). Its later steps join too much for short questions.
/// </summary>
internal static class EnglishStemmer
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["lost"] = "lose",
        ["stolen"] = "steal",
        ["stole"] = "steal",
        ["broke"] = "break",
        ["broken"] = "break",
        ["forgot"] = "forget",
        ["forgotten"] = "forget",
        ["sent"] = "send",
        ["bought"] = "buy",
        ["paid"] = "pay",
        ["gave"] = "give",
        ["given"] = "give",
        ["took"] = "take",
        ["taken"] = "take",
        ["came"] = "come",
        ["went"] = "go",
        ["gone"] = "go",
        ["kept"] = "keep",
        ["made"] = "make",
        ["spent"] = "spend",
        ["withdrew"] = "withdraw",
        ["withdrawn"] = "withdraw",
        ["frozen"] = "freeze",
        ["froze"] = "freeze",
        ["children"] = "child",
        ["teeth"] = "tooth",
        ["feet"] = "foot",
        ["chose"] = "choose",
        ["chosen"] = "choose",
        ["shown"] = "show",
        ["written"] = "write",
        ["wrote"] = "write",
        ["done"] = "do",
        ["bitten"] = "bite",
        ["ate"] = "eat",
    }.ToFrozenDictionary();

    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var regular))
        {
            word = regular;
        }

        if (word.Length <= 3)
        {
            return word;
        }

        var stem = CutPastAndContinuous(CutPlural(word));
        if (stem.Length > 3 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        return stem.Length > 2 && stem[^1] == 'y' && !IsVowel(stem, stem.Length - 2) ? stem[..^1] + 'i' : stem;
    }

    private static string CutPlural(string word)
    {
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + 'y';
        }

        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string CutPastAndContinuous(string word)
    {
        var cut = word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : 0;
        var length = word.Length - cut;
        if (cut == 0 || length < 3 || !Enumerable.Range(0, length).Any(at => IsVowel(word, at)))
        {
            return word;
        }

        var isDoubled = word[length - 1] == word[length - 2] && word[length - 1] is not ('l' or 's' or 'z');
        return word[..(isDoubled ? length - 1 : length)];
    }

    private static bool IsVowel(string word, int at) =>
        "aeiou".Contains(word[at]) || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));
}
