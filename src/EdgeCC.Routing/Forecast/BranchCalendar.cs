namespace EdgeCC.Routing.Forecast;

/// <summary>The branch's days, in its own time.</summary>
/// <param name="Zone">Its time zone.</param>
/// <param name="Holidays">Local dates, past ones as well, so that they are learnt apart.</param>
public sealed record BranchCalendar(TimeZoneInfo Zone, IReadOnlySet<DateOnly> Holidays)
{
    /// <summary>The local day and time of day. Where clocks are set back, two moments have the same.</summary>
    public (DateOnly Day, TimeSpan Time) Local(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        return (DateOnly.FromDateTime(local.DateTime), local.TimeOfDay);
    }

    /// <summary>The moment at which the clocks show that time of day; of two, the one in standard time.</summary>
    public DateTimeOffset At(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public DayKind KindOf(DateOnly day) => Holidays.Contains(day) ? DayKind.Holiday : (DayKind)day.DayOfWeek;
}
