namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>Stems and roots as the index names them: <c>ru:карт</c> and <c>ru~карт</c>.</summary>
internal static class Term
{
    /// <summary>Where the stem begins in a term.</summary>
    public const int PrefixLength = 3;

    private const char StemMark = ':';
    private const char RootMark = '~';

    public static string OfStem(string stem, Language language) => $"{LanguageName.Of(language)}{StemMark}{stem}";

    public static string OfRoot(string stem, Language language) =>
        $"{LanguageName.Of(language)}{RootMark}{Morphology.Root(stem, language)}";

    /// <summary>Whether it names a stem, not a root.</summary>
    public static bool IsStem(string term) => term[PrefixLength - 1] == StemMark;
}
