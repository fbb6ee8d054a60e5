using System.Collections.Immutable;

namespace EdgeCC.Model.Hours;

/// <summary>One day or several in a row with hours of their own.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, inclusive; of one year like <paramref name="First"/>, or yearly like it.</param>
/// <param name="Spans">When it is open all the same; empty: closed.</param>
public sealed record Holiday(HolidayDate First, HolidayDate Last, ImmutableArray<OpeningSpan> Spans)
{
    /// <summary>True where it comes back every year.</summary>
    public bool IsYearly => First.Year is null;

    /// <summary>True for a day of it. Yearly days may reach over the end of the year: 31 December to 8 January.</summary>
    public bool Covers(DateOnly date)
    {
        var (day, first, last) = (Key(date.Month, date.Day), Key(First.Month, First.Day), Key(Last.Month, Last.Day));
        if (IsYearly)
        {
            return first <= last ? day >= first && day <= last : day >= first || day <= last;
        }

        return (date.Year, day).CompareTo((First.Year!.Value, first)) >= 0
            && (date.Year, day).CompareTo((Last.Year ?? 0, last)) <= 0;
    }

    private static int Key(int month, int day) => (100 * month) + day;
}

/// <summary>A date of one year, or of every year where there is none.</summary>
public readonly record struct HolidayDate(int? Year, int Month, int Day);
