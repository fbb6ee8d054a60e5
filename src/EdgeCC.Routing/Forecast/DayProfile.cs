namespace EdgeCC.Routing.Forecast;

/// <summary>One local day of history: its intervals by time of day, which may be missing or double where clocks are set.</summary>
internal sealed record PastDay(DateOnly Date, IReadOnlyList<(TimeSpan Time, long Count)> Intervals)
{
    public long Total { get; } = Intervals.Sum(interval => interval.Count);
}

/// <summary>What one kind of day brings, without trend: a level a day and its shares by time of day.</summary>
internal sealed class DayProfile
{
    private readonly double _level;
    private readonly Dictionary<TimeSpan, double> _shares;

    private DayProfile(double level, Dictionary<TimeSpan, double> shares)
    {
        _level = level;
        _shares = shares;
    }

    /// <summary>Shares are pooled over all days, so that an odd day of many contacts moves the shape but not the level.</summary>
    public static DayProfile Of(IReadOnlyList<PastDay> days, Func<DateOnly, double> trend)
    {
        var means = days.SelectMany(day => day.Intervals)
            .GroupBy(interval => interval.Time)
            .ToDictionary(slot => slot.Key, slot => slot.Average(interval => interval.Count));
        var all = means.Values.Sum();
        var level = Robust.Mean([.. days.Select(day => day.Total / trend(day.Date))]);
        return new DayProfile(level, all > 0 ? means.ToDictionary(slot => slot.Key, slot => slot.Value / all) : []);
    }

    public double At(TimeSpan time) => _level * _shares.GetValueOrDefault(time);
}
