using System.Globalization;

namespace EdgeCC.Ivr.Flows;

/// <summary>What a customer is asked to type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Least">The fewest characters.</param>
/// <param name="Most">The most; so many keys end it.</param>
public sealed record Entry(EntryKind Kind, int Least, int Most)
{
    private static readonly Dictionary<string, EntryKind> Kinds = new()
    {
        ["digits"] = EntryKind.Digits,
        ["number"] = EntryKind.Number,
        ["date"] = EntryKind.Date,
        ["words"] = EntryKind.Words,
    };

    /// <summary>As it is typed by telephone, with and without a year, and as people write it.</summary>
    private static readonly string[] Dates = ["ddMMyyyy", "d.M.yyyy", "yyyy-MM-dd", "d/M/yyyy"];

    private static readonly string[] DaysOnly = ["ddMM", "d.M", "d/M"];

    /// <summary>Understands what was typed.</summary>
    /// <param name="typed">Keys, or a written text.</param>
    /// <param name="now">A day without a year is the next one.</param>
    /// <param name="value">The form it is kept in: a date as <c>2026-03-02</c>, a number with a point.</param>
    internal bool TryRead(string typed, DateTimeOffset now, out string value)
    {
        value = Kind switch
        {
            EntryKind.Digits => string.Concat(typed.Where(c => c is not (' ' or '-'))),
            EntryKind.Number => Number(typed),
            EntryKind.Date => Date(typed, DateOnly.FromDateTime(now.Date)),
            _ => typed.Trim(),
        };
        return value.Length > 0
            && (Kind is EntryKind.Date || (value.Length >= Least && value.Length <= Most))
            && (Kind is not EntryKind.Digits || value.All(char.IsAsciiDigit));
    }

    internal static Entry Read(NodeReader reader)
    {
        var kind = reader.Section.Choice("kind", EntryKind.Digits, Kinds);
        var (least, most) = kind switch
        {
            EntryKind.Date => (4, 8),
            EntryKind.Words => (1, FlowAttributes.MostText),
            _ => (1, 20),
        };
        var entry = new Entry(
            kind,
            reader.Section.Number("least", least, 1, FlowAttributes.MostText),
            reader.Section.Number("most", most, 1, FlowAttributes.MostText));
        if (entry.Least > entry.Most)
        {
            reader.Section.Note("least", $"is more than the most, {entry.Most}");
        }

        return entry;
    }

    private static string Number(string typed) =>
        decimal.TryParse(typed.Replace(',', '.').Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : "";

    private static string Date(string typed, DateOnly today)
    {
        var text = typed.Trim();
        if (!DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            // A day without a year: in a leap year's terms, since nobody has said which year yet.
            if (!DateOnly.TryParseExact(text + " 2000", DaysOnly.Select(day => day + " yyyy").ToArray(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return "";
            }

            date = Next(day, today);
        }

        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static DateOnly Next(DateOnly day, DateOnly today)
    {
        var year = today.Year;
        while (year < 9999 && (day.Day > DateTime.DaysInMonth(year, day.Month) || new DateOnly(year, day.Month, day.Day) < today))
        {
            year++;
        }

        return new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }
}

/// <summary>The kinds of what can be typed.</summary>
public enum EntryKind
{
    /// <summary>Digits, as they are: a card, an order. Spaces and hyphens between them count for nothing.</summary>
    Digits,

    /// <summary>A number, with a point or a comma.</summary>
    Number,

    /// <summary>A day: <c>ddmm</c> or <c>ddmmyyyy</c> by keys.</summary>
    Date,

    /// <summary>Anything, in writing only.</summary>
    Words,
}
