using System.Collections.Immutable;

namespace EdgeCC.Contacts.Knowledge.Words;

/// <summary>The names of the languages as files write them (BCP 47): <c>ru</c>, <c>uk</c>, <c>en</c>.</summary>
public static class LanguageName
{
    public static readonly ImmutableSortedDictionary<string, Language> All = ImmutableSortedDictionary<string, Language>.Empty
        .Add("ru", Language.Russian)
        .Add("uk", Language.Ukrainian)
        .Add("en", Language.English);

    /// <summary>The name of a language.</summary>
    public static string Of(Language language) => language switch
    {
        Language.Russian => "ru",
        Language.Ukrainian => "uk",
        Language.English => "en",
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "no language"),
    };
}
