using System.Collections.Frozen;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>What was meant by keys struck with the wrong keyboard layout: ghbdtn is привет.</summary>
internal static class KeyboardLayout
{
    private const string Latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    private const string Russian = "ёйцукенгшщзхъфывапролджэячсмитьбю";
    private const string Ukrainian = "'йцукенгшщзхїфівапролджєячсмитьбю";

    private static readonly FrozenDictionary<char, char> ToRussian = Map(Latin, Russian);
    private static readonly FrozenDictionary<char, char> ToUkrainian = Map(Latin, Ukrainian);
    private static readonly FrozenDictionary<char, char> ToLatin = Map(Russian + Ukrainian, Latin + Latin);

    /// <summary>The text as it would stand had the layout been that of the language.</summary>
    public static string Retype(ReadOnlySpan<char> text, Language language)
    {
        var map = language switch
        {
            Language.Russian => ToRussian,
            Language.Ukrainian => ToUkrainian,
            _ => ToLatin,
        };
        var retyped = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var key = char.ToLowerInvariant(text[i]);
            retyped[i] = map.GetValueOrDefault(key, key);
        }

        return new string(retyped);
    }

    private static FrozenDictionary<char, char> Map(string from, string to) =>
        from.Zip(to).DistinctBy(pair => pair.First).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
