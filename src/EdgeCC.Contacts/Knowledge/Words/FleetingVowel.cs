namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>The vowel that stands in one form and not in another: звонок, звонка; рахунок, рахунку; посылок, посылка.</summary>
internal static class FleetingVowel
{
    public static string Drop(string stem) =>
        stem is [.., _, _, var before, 'о' or 'е', 'к'] && IsConsonant(before)
            ? string.Concat(stem.AsSpan(0, stem.Length - 2), "к")
            : stem;

    private static bool IsConsonant(char c) => !"аеиоуыэюяіїєьй".Contains(c);
}
