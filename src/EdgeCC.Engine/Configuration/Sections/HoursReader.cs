using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>
/// Opening hours by name: <c>office: { mon-fri: "09:00-13:00, 14:00-18:00", sat: "10:00-15:00", holidays: { … } }</c>.
/// 24:00 is the end of the day.
/// </summary>
internal static class HoursReader
{
    private const string HolidaysField = "holidays";

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static ImmutableDictionary<string, OpeningHours> Read(ConfigSection root, TimeZoneInfo zone)
    {
        var section = root.Section("hours");
        return section.Names.Distinct().ToImmutableDictionary(name => name, name => ReadHours(section.Section(name), zone));
    }

    /// <summary>The hours a section names in <c>hours</c>; null where it names none.</summary>
    public static OpeningHours? ReadNamed(ConfigSection section, IReadOnlyDictionary<string, OpeningHours> known)
    {
        var name = section.OptionalText("hours");
        if (name is not null && !known.ContainsKey(name))
        {
            section.Note("hours", $"no opening hours are called \"{name}\"; known: {string.Join(", ", known.Keys.Order())}");
        }

        return name is null ? null : known.GetValueOrDefault(name);
    }

    private static OpeningHours ReadHours(ConfigSection section, TimeZoneInfo zone) =>
        new(zone, ReadBlocks(section)) { Holidays = HolidaysReader.Read(section.Section(HolidaysField)) };

    private static ImmutableArray<OpeningBlock> ReadBlocks(ConfigSection section)
    {
        var blocks = ImmutableArray.CreateBuilder<OpeningBlock>();
        foreach (var name in section.Names.Where(name => name != HolidaysField))
        {
            if (!TryParseDays(name, out var days))
            {
                section.Note(name, "expected a weekday or a range of them (mon, mon-fri), or holidays");
                continue;
            }

            foreach (var span in ReadSpans(section, name))
            {
                blocks.AddRange(days.Select(day => new OpeningBlock(day, span.From, span.To)));
            }
        }

        return blocks.ToImmutable();
    }

    /// <summary>The spans of a day: <c>09:00-13:00, 14:00-18:00</c>.</summary>
    public static IEnumerable<OpeningSpan> ReadSpans(ConfigSection section, string name)
    {
        foreach (var text in (section.OptionalText(name) ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (text.Split('-') is [var first, var last]
                && TryParseTime(first, out var from)
                && TryParseTime(last, out var to)
                && from < to)
            {
                yield return new OpeningSpan(from, to);
            }
            else if (text.Length > 0)
            {
                section.Note(name, $"\"{text}\" is no span within one day, such as 09:00-18:00 or 18:00-24:00");
            }
        }
    }

    private static bool TryParseDays(string text, out IReadOnlyList<DayOfWeek> days)
    {
        var ends = text.Split('-').Select(day => Array.IndexOf(Days, day)).ToArray();
        if (ends.Length > 2 || ends.Contains(-1))
        {
            days = [];
            return false;
        }

        var count = ((ends[^1] - ends[0] + Days.Length) % Days.Length) + 1;
        days = [.. Enumerable.Range(ends[0], count).Select(day => (DayOfWeek)(day % Days.Length))];
        return true;
    }

    private static bool TryParseTime(string text, out TimeOnly time)
    {
        time = TimeOnly.MaxValue;
        return text == "24:00"
            || TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
