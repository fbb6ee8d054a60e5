namespace EdgeCC.Model.Hours;

/// <summary>When a branch opens or closes next.</summary>
public sealed partial record OpeningHours
{
    /// <summary>How far ahead is looked: beyond a year, so that every yearly day is met.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>
    /// The first moment after <paramref name="wall"/> from which on <see cref="IsOpen"/> says something else: it closes then,
    /// or opens. Null where that does not happen within <see cref="Horizon"/>. Hours that never change are looked through
    /// to the end each time: keep the answer until its moment has come.
    /// </summary>
    /// <returns>In UTC.</returns>
    public DateTimeOffset? NextChange(DateTimeOffset wall)
    {
        var isOpen = IsOpen(wall);
        for (var from = wall.ToUniversalTime(); from - wall < Horizon; from += OneDay)
        {
            foreach (var moment in Boundaries(from, from + OneDay))
            {
                if (IsOpen(moment) != isOpen)
                {
                    return moment;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Every moment of a day's length at which something could change, in order: where a span begins or ends, where a day
    /// begins, and where the clock is set.
    /// </summary>
    private IEnumerable<DateTimeOffset> Boundaries(DateTimeOffset after, DateTimeOffset until)
    {
        var (first, last) = (DateOf(after), DateOf(until));
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
            .SelectMany(day => MomentsOf(first.AddDays(day)))
            .Concat(ClockSettings(after, until))
            .Where(moment => moment > after && moment <= until)
            .Order();
    }

    private IEnumerable<DateTimeOffset> MomentsOf(DateOnly date) => SpansOn(date)
        .SelectMany(span => new[] { span.From, span.To })
        .Append(TimeOnly.MinValue)
        .SelectMany(time => MomentsOf(date.ToDateTime(time)));

    private DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>When the clock shows this: once, twice where it was set back, never where it was set forward over it.</summary>
    private IEnumerable<DateTimeOffset> MomentsOf(DateTime local) =>
        Zone.IsInvalidTime(local) ? []
        : Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Select(offset => Utc(local, offset))
        : [Utc(local, Zone.GetUtcOffset(local))];

    /// <summary>The moment within a day's length at which the clock is set, if it is: found by halving, to the second.</summary>
    private IEnumerable<DateTimeOffset> ClockSettings(DateTimeOffset after, DateTimeOffset until)
    {
        var before = Zone.GetUtcOffset(after);
        if (Zone.GetUtcOffset(until) == before)
        {
            return [];
        }

        var (low, high) = (after.ToUnixTimeSeconds(), until.ToUnixTimeSeconds() + 1);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Zone.GetUtcOffset(DateTimeOffset.FromUnixTimeSeconds(middle)) == before ? (middle, high) : (low, middle);
        }

        return [DateTimeOffset.FromUnixTimeSeconds(high)];
    }

    private static DateTimeOffset Utc(DateTime local, TimeSpan offset) => new(local - offset, TimeSpan.Zero);
}
