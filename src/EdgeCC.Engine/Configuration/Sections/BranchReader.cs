using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where the branch is and how it speaks: <c>time-zone</c>, <c>language</c>, <c>country-code</c>, <c>region</c>.</summary>
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
            return "";
        }

        return code;
    }

    /// <summary>The numbering plan of the branch: as written, or the main one of its calling code.</summary>
    /// <param name="root">The main file.</param>
    /// <param name="countryCode">As read before; empty where it was wrong.</param>
    public static string ReadRegion(ConfigSection root, string countryCode)
    {
        var written = root.OptionalText("region");
        if (countryCode.Length == 0)
        {
            return written ?? "";
        }

        if (written is not null && !PhoneRegion.HasCode(written, countryCode))
        {
            root.Note("region", $"expected a region (ISO 3166) whose numbers begin with {countryCode}, such as {PhoneRegion.Of(countryCode) ?? "RU"}");
        }
        else if (written is null && PhoneRegion.Of(countryCode) is null)
        {
            root.Note("country-code", "expected a calling code in use, such as 7");
        }

        return written ?? PhoneRegion.Of(countryCode) ?? "";
    }
}
