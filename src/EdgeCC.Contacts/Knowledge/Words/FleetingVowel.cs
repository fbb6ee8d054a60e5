namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>The vowel that stands in one form and not in another: звонок, звонка; рахунок, рахунку; посылок, посылка; not блок, игрок.</summary>
internal static class FleetingVowel
{
    public static string Drop(string stem) =>
        stem is [.., var open, var closed, 'о' or 'е', 'к'] && !IsVowel(closed) && (IsVowel(open) || closed is not ('л' or 'р'))
            ? string.Concat(stem.AsSpan(0, stem.Length - 2), "к")
            : stem;

    private static bool IsVowel(char c) => "аеиоуыэюяіїєьй".Contains(c);
}
