using System.Collections.Immutable;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Tests.Metrics;

namespace EdgeCC.Routing.Tests.Forecast;

public class ArrivalForecastTests
{
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    /// <summary>As in Berlin, without asking the machine's own table: UTC+1, from the last Sunday of March to that of October UTC+2.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone(
        "branch", TimeSpan.FromHours(1), "branch", "branch", "branch summer",
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date,
                DateTime.MaxValue.Date,
                TimeSpan.FromHours(1),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
                TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)),
        ]);

    private static readonly DateOnly Monday = new(2026, 1, 5);

    [Fact]
    public void Each_weekday_has_its_own_level_and_hours()
    {
        var forecast = Learn(Monday, 56, (day, hour) => (day.DayOfWeek == DayOfWeek.Monday, hour) switch
        {
            (true, >= 8 and < 12) => 20,
            (false, >= 12 and < 16) => 7,
            _ => 0,
        });
        Assert.Equal(20, At(forecast, Monday.AddDays(56), 9)!.Value, 1e-9);
        Assert.Equal(0, At(forecast, Monday.AddDays(56), 13));
        Assert.Equal(7, At(forecast, Monday.AddDays(57), 13)!.Value, 1e-9);
    }

    [Fact]
    public void One_odd_day_does_not_move_the_next()
    {
        var odd = Monday.AddDays(14);
        var forecast = Learn(Monday, 56, (day, hour) => hour is < 8 or >= 18 ? 0 : day == odd ? 300 : 10);
        Assert.InRange(At(forecast, Monday.AddDays(56), 9)!.Value, 9.9, 11.5);
    }

    [Fact]
    public void Trend_is_carried_on_but_not_for_ever()
    {
        var forecast = Learn(Monday, 84, (day, _) => 100 + day.DayNumber - Monday.DayNumber);
        Assert.InRange(At(forecast, Monday.AddDays(98), 9)!.Value, 193, 203);
        Assert.InRange(At(forecast, Monday.AddDays(400), 9)!.Value, 208, 216);
    }

    [Fact]
    public void Kind_of_day_seen_only_lately_is_not_lifted_twice_by_the_trend()
    {
        var forecast = Learn(
            Monday, 84, (day, _) => 100 + day.DayNumber - Monday.DayNumber, [Monday.AddDays(80), Monday.AddDays(82), Monday.AddDays(90)]);
        Assert.InRange(At(forecast, Monday.AddDays(90), 9)!.Value, 183, 197);
    }

    [Fact]
    public void Three_weeks_make_no_trend()
    {
        var forecast = Learn(Monday, 21, (day, _) => day.DayNumber - Monday.DayNumber);
        Assert.Equal(7, At(forecast, Monday.AddDays(21), 9)!.Value, 1e-9);
    }

    [Fact]
    public void Holiday_is_a_kind_of_its_own()
    {
        DateOnly[] holidays = [Monday.AddDays(7), Monday.AddDays(24), Monday.AddDays(63)];
        var forecast = Learn(Monday, 56, (day, hour) => hour is < 8 or >= 18 ? 0 : holidays.Contains(day) ? 2 : 10, holidays);
        Assert.Equal(10, At(forecast, Monday.AddDays(56), 9)!.Value, 1e-9);
        Assert.Equal(2, At(forecast, Monday.AddDays(63), 9)!.Value, 1e-9);
    }

    [Fact]
    public void Kind_of_day_that_was_never_seen_is_not_guessed()
    {
        Assert.Null(At(Learn(Monday, 56, (_, _) => 5, [Monday.AddDays(60)]), Monday.AddDays(60), 9));
        Assert.Null(At(Learn(Monday, 0, (_, _) => 5), Monday, 9));
    }

    [Fact]
    public void Hours_are_those_of_the_branch_after_clocks_are_set()
    {
        var forecast = Learn(Monday, 56, (_, hour) => hour is < 8 or >= 18 ? 0 : 10);
        var summer = new DateOnly(2026, 4, 6);
        Assert.Equal([0, 10, 10, 0], new[] { 7, 8, 17, 18 }.Select(hour => Math.Round(At(forecast, summer, hour)!.Value, 9)));
    }

    [Fact]
    public void Skipped_hour_is_not_expected_and_repeated_one_twice()
    {
        var forecast = Learn(Monday, 56, (_, _) => 10);
        Assert.Equal(46, forecast.Between(Start(new(2026, 3, 29)), Start(new(2026, 3, 30))).Count());
        Assert.Equal(500, forecast.Between(Start(new(2026, 10, 25)), Start(new(2026, 10, 26))).Sum(interval => interval.Contacts!.Value), 1e-6);
    }

    [Fact]
    public void History_over_both_changes_of_the_clock_is_learnt_right()
    {
        var forecast = Learn(Monday, 330, (_, hour) => hour == 2 ? 30 : 10);
        Assert.Equal(30, At(forecast, new DateOnly(2026, 12, 6), 2)!.Value, .2);
        Assert.Equal(10, At(forecast, new DateOnly(2026, 12, 6), 9)!.Value, .2);
    }

    [Fact]
    public void Day_of_which_only_a_part_is_known_is_passed_over()
    {
        var history = History(Monday, 57, (_, _) => 10) with { To = Start(Monday.AddDays(56)).AddHours(9) };
        Assert.Equal(10, At(ArrivalForecast.Learn(history, Calendar([])), Monday.AddDays(63), 9)!.Value, 1e-9);
    }

    /// <summary>Of Poisson arrivals with mean m nobody can be nearer than √(2m/π) on average, about 0.8 √m.</summary>
    [Fact]
    public void Error_on_days_it_has_not_seen_is_near_what_chance_alone_makes()
    {
        var random = new Random(3);
        double Mean(DateOnly day, int hour) => hour is < 8 or >= 18 ? 0
            : (15 + (8 * Math.Sin(hour))) * (day.DayOfWeek is DayOfWeek.Sunday ? .3 : 1) * (1 + ((day.DayNumber - Monday.DayNumber) * .001));
        var history = History(Monday, 112, (day, hour) => Poisson(Mean(day, hour), random));
        var forecast = ArrivalForecast.Learn(history, Calendar([]));
        var (error, least) = (0.0, 0.0);
        foreach (var interval in forecast.Between(Start(Monday.AddDays(112)), Start(Monday.AddDays(126))))
        {
            var (day, time) = Calendar([]).Local(interval.Start);
            var mean = Mean(day, time.Hours);
            error += Math.Abs(interval.Contacts!.Value - Poisson(mean, random));
            least += Math.Sqrt(2 * mean / Math.PI);
        }

        Assert.InRange(error / least, .9, 1.15);
    }

    [Fact]
    public void History_comes_from_the_ledger()
    {
        var day = new Day();
        day.Answers(5, waited: 10);
        var history = ArrivalHistory.Of(day.Ledger, Day.Sales, Channel.Voice, Day.Nine.AddDays(-1), Day.Nine.AddDays(1));
        Assert.Equal(5, history.Counts[Day.Nine]);
        Assert.Equal((192, 5), (history.Intervals().Count(), history.Intervals().Sum(cell => cell.Count)));
    }

    private static ArrivalForecast Learn(DateOnly from, int days, Func<DateOnly, int, long> count, DateOnly[]? holidays = null) =>
        ArrivalForecast.Learn(History(from, days, count), Calendar(holidays ?? []));

    private static ArrivalHistory History(DateOnly from, int days, Func<DateOnly, int, long> count)
    {
        var counts = ImmutableDictionary.CreateBuilder<DateTimeOffset, long>();
        for (var start = Start(from); start < Start(from.AddDays(days)); start += Half)
        {
            var (day, time) = Calendar([]).Local(start);
            counts.Add(start, count(day, time.Hours));
        }

        return new ArrivalHistory(Start(from), Start(from.AddDays(days)), Half, counts.ToImmutable());
    }

    private static BranchCalendar Calendar(DateOnly[] holidays) => new(Zone, holidays.ToHashSet());

    private static double? At(ArrivalForecast forecast, DateOnly day, int hour) =>
        forecast.Between(Start(day, hour), Start(day, hour) + Half).Single().Contacts;

    private static DateTimeOffset Start(DateOnly day, int hour = 0)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static long Poisson(double mean, Random random)
    {
        var (count, product, limit) = (-1L, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            product *= 1 - random.NextDouble();
        }
        while (product > limit);
        return count;
    }
}
