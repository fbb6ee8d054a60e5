using System.Collections.Frozen;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>
/// A light stemmer of our own for Ukrainian: the longest of the endings below is cut as long as three letters stay, then
/// what alternates is made one: картці and картка, договір and договору, рахунок and рахунку. There is none to take over: Snowball
/// has none for Ukrainian. Words are lower case without apostrophes.
/// </summary>
internal static class UkrainianStemmer
{
    private const int LeastStem = 3;
    private const string Vowels = "аеиоуіїєюя";

    /// <summary>Of nouns and adjectives, and of verbs in the present.</summary>
    private static readonly string[] Plain =
    [
        "ості", "істю", "ість", "остей", "остями",
        "ами", "ями", "ові", "еві", "єві", "ого", "ому", "ього", "ьому", "ими", "іми", "ій", "ої", "ою", "ею", "єю", "ия", "ію",
        "им", "ім", "их", "іх", "ів", "їв", "ах", "ях", "ам", "ям", "ом", "ем", "єм", "ий", "ьої", "ей", "єї",
        "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "ь", "й",
        "ить", "ять", "ать", "ете", "ите", "емо", "имо", "уть", "ють", "еш", "иш", "єш", "іть", "йте", "ть",
        "аю", "ає", "ають", "аєте", "аємо", "аєш", "ай", "айте", "яю", "яє", "яють", "яйте", "яємо",
        "ую", "ує", "ують", "уєте", "уємо", "уєш", "уй", "уйте", "юю", "ює", "юють", "юйте", "ати", "ити",
        "енням", "ення", "енню", "ено", "ений", "ена", "ені", "ену", "еного", "ених", "еної", "ання", "анням", "анню", "яння",
        "ано", "аний", "аної", "аного", "аних",
    ];

    private static readonly string[] Themes = ["ува", "юва", "ова", "йова", "а", "я", "и", "і", "ї", "у", "ну"];
    private static readonly string[] AfterTheme = ["ти", "в", "ла", "ло", "ли", "вши", "тиму", "тиме", "тимуть", "тимемо"];
    private static readonly string[] AfterLongTheme =
        ["ння", "нню", "нням", "но", "на", "ні", "ну", "ний", "ного", "ної", "них", "ним", "ною", "ному", "ними"];

    private static readonly FrozenSet<string> Endings = Plain
        .Concat(Themes.SelectMany(theme => AfterTheme.Select(ending => theme + ending)))
        .Concat(Themes.Where(theme => theme.Length > 2).SelectMany(theme => AfterLongTheme.Select(ending => theme + ending)))
        .ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsEnding =
        Endings.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestEnding = Endings.Max(ending => ending.Length);

    public static string Stem(string word)
    {
        var verb = word.Length > LeastStem + 2 && (word.EndsWith("ся", StringComparison.Ordinal) || word.EndsWith("сь", StringComparison.Ordinal))
            ? word[..^2]
            : word;
        return Alternate(CutEnding(verb));
    }

    private static string CutEnding(string word)
    {
        for (var length = Math.Min(LongestEnding, word.Length - LeastStem); length > 0; length--)
        {
            if (IsEnding.Contains(word.AsSpan(word.Length - length)))
            {
                return word[..^length];
            }
        }

        return word;
    }

    private static string Alternate(string stem)
    {
        if (stem.EndsWith("нн", StringComparison.Ordinal))
        {
            stem = stem[..^1];
        }

        if (stem.Length > LeastStem && stem[^1] == 'ц')
        {
            stem = stem[..^1] + 'к';
        }

        // The і of a closed last syllable is the о of an open one: рік, року.
        return stem.Length >= LeastStem && stem[^2] == 'і' && !Vowels.Contains(stem[^1])
            ? string.Concat(stem.AsSpan(0, stem.Length - 2), "о", stem.AsSpan(stem.Length - 1))
            : FleetingVowel.Drop(stem);
    }
}
