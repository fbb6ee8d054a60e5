using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// Days with hours of their own: <c>"01-01..01-08": closed</c> every year, <c>"2026-05-11": "10:00-14:00"</c> in one.
/// </summary>
internal static class HolidaysReader
{
    private const string Closed = "closed";

    /// <summary>The leap year in which every yearly date exists.</summary>
    private const string AnyYear = "2000-";

    public static ImmutableArray<Holiday> Read(ConfigSection section)
    {
        var holidays = ImmutableArray.CreateBuilder<Holiday>();
        foreach (var name in section.Names.Distinct())
        {
            var isClosed = section.OptionalText(name) == Closed;
            ImmutableArray<OpeningSpan> spans = isClosed ? [] : [.. HoursReader.ReadSpans(section, name)];
            if (TryParse(name, out var first, out var last))
            {
                holidays.Add(new Holiday(first, last, spans));
            }
            else
            {
                section.Note(
                    name, "expected a day or a range of them, of every year or of one: \"01-01\", \"12-31..01-08\", \"2026-05-11\"");
            }
        }

        return holidays.ToImmutable();
    }

    private static bool TryParse(string text, out HolidayDate first, out HolidayDate last)
    {
        var ends = text.Split("..");
        last = default;
        return TryParseDate(ends[0], out first)
            && TryParseDate(ends[^1], out last)
            && ends.Length <= 2
            && first.Year is null == last.Year is null
            && (first.Year is null || (first.Year, first.Month, first.Day).CompareTo((last.Year, last.Month, last.Day)) <= 0);
    }

    private static bool TryParseDate(string text, out HolidayDate date)
    {
        var isYearly = text.Length == "01-01".Length;
        var isDate = DateOnly.TryParseExact(
            isYearly ? AnyYear + text : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        date = new HolidayDate(isYearly ? null : day.Year, day.Month, day.Day);
        return isDate;
    }
}
