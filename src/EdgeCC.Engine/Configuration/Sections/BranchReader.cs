using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where the branch is and how it speaks: <c>time-zone</c>, <c>language</c>, <c>country-code</c>.</summary>
internal static class BranchReader
{
    /// <summary>The longest calling code (ITU-T E.164 section 6.2.1).</summary>
    private const int MaxCountryCodeLength = 3;

    public static TimeZoneInfo ReadZone(ConfigSection root)
    {
        var name = root.Text("time-zone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        if (name.Length > 0)
        {
            root.Note("time-zone", "expected a time zone of the IANA database, such as Europe/Moscow");
        }

        return TimeZoneInfo.Utc;
    }

    /// <summary>A primary language of BCP 47, in lower case: <c>ru</c>.</summary>
    public static string ReadLanguage(ConfigSection root)
    {
        var language = root.Text("language");
        if (language.Length > 0 && !(language.Length is 2 or 3 && language.All(char.IsAsciiLetterLower)))
        {
            root.Note("language", "expected two or three letters, such as ru, uk or en");
        }

        return language;
    }

    public static string ReadCountryCode(ConfigSection root)
    {
        var code = root.Text("country-code");
        if (code.Length > MaxCountryCodeLength || !code.All(char.IsAsciiDigit))
        {
            root.Note("country-code", $"expected 1 to {MaxCountryCodeLength} digits, such as 7");
        }

        return code;
    }
}
