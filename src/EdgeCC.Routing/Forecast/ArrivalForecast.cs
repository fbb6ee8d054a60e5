namespace EdgeCC.Routing.Forecast;

/// <summary>
/// Expected arrivals = level of the kind of day × trend × share of the time of day. Each kind of day (weekdays and
/// holidays) has its own level and shape; the trend is one straight line through all days. Everything goes by local
/// wall-clock time: an hour that daylight saving skips is not expected, one that it repeats is expected twice.
/// </summary>
public sealed class ArrivalForecast
{
    /// <summary>With less than four weeks a trend is more noise than news, and none is assumed.</summary>
    public const int FewestDaysForTrend = 28;

    /// <summary>More than a year is not looked at: newest days first.</summary>
    public const int MostDays = 400;

    /// <summary>A trend is not drawn on beyond half or one and a half times the level.</summary>
    public const double LargestTrend = .5;

    private readonly BranchCalendar _calendar;
    private readonly TimeSpan _interval;
    private readonly Dictionary<DayKind, DayProfile> _profiles;
    private readonly double _middle;
    private readonly double _slope;

    private ArrivalForecast(BranchCalendar calendar, TimeSpan interval, IReadOnlyList<PastDay> days)
    {
        _calendar = calendar;
        _interval = interval;
        var kinds = days.GroupBy(day => calendar.KindOf(day.Date)).ToArray();
        _middle = days.Count == 0 ? 0 : days.Average(day => day.Date.DayNumber);
        _slope = days.Count < FewestDaysForTrend ? 0 : Robust.Slope([.. kinds.SelectMany(AgainstTheirKind)]);
        _profiles = kinds.ToDictionary(kind => kind.Key, kind => DayProfile.Of([.. kind], Trend));
    }

    /// <summary>Learns from history. Local days that it holds only a part of are passed over.</summary>
    public static ArrivalForecast Learn(ArrivalHistory history, BranchCalendar calendar)
    {
        var days = history.Intervals()
            .GroupBy(interval => calendar.Local(interval.Start).Day)
            .Where(day => IsWhole(day.Key, history, calendar))
            .OrderBy(day => day.Key)
            .TakeLast(MostDays)
            .Select(day => new PastDay(day.Key, [.. day.Select(cell => (calendar.Local(cell.Start).Time, cell.Count))]));
        return new ArrivalForecast(calendar, history.Interval, [.. days]);
    }

    /// <summary>What to expect from <paramref name="from"/> (inclusive, the beginning of an interval) to <paramref name="to"/>.</summary>
    public IEnumerable<ForecastInterval> Between(DateTimeOffset from, DateTimeOffset to)
    {
        for (var start = from; start < to; start += _interval)
        {
            var (day, time) = _calendar.Local(start);
            double? contacts = _profiles.TryGetValue(_calendar.KindOf(day), out var profile)
                ? profile.At(time) * Trend(day)
                : null;
            yield return new ForecastInterval(start, _interval, contacts);
        }
    }

    private double Trend(DateOnly day) =>
        1 + Math.Clamp(_slope * (day.DayNumber - _middle), -LargestTrend, LargestTrend);

    private static IEnumerable<(double X, double Y)> AgainstTheirKind(IEnumerable<PastDay> kind)
    {
        var level = Robust.Mean([.. kind.Select(day => (double)day.Total)]);
        return level > 0 ? kind.Select(day => ((double)day.Date.DayNumber, day.Total / level)) : [];
    }

    private static bool IsWhole(DateOnly day, ArrivalHistory history, BranchCalendar calendar) =>
        calendar.Local(history.From - TimeSpan.FromTicks(1)).Day < day && calendar.Local(history.To).Day > day;
}
