using CsCheck;
using EdgeCC.Model.Hours;

namespace EdgeCC.Model.Tests.Hours;

/// <summary>
/// In Berlin the clock goes from 02:00 to 03:00 on 29 March 2026 (01:00 UTC), and from 03:00 back to 02:00 on 25 October
/// (01:00 UTC).
/// </summary>
public sealed class NextChangeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-02T05:00Z", "2026-03-02T08:00Z")]
    [InlineData("2026-03-02T08:00Z", "2026-03-02T12:00Z")]
    [InlineData("2026-03-02T12:00Z", "2026-03-02T13:00Z")]
    [InlineData("2026-03-02T17:00Z", "2026-03-03T08:00Z")]
    [InlineData("2026-03-27T17:00Z", "2026-03-30T07:00Z")]
    public void It_is_the_next_opening_or_closing(string now, string expected) => Assert.Equal(
        DateTimeOffset.Parse(expected),
        On([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], "09:00-13:00", "14:00-18:00")
            .NextChange(DateTimeOffset.Parse(now)));

    [Fact]
    public void A_span_that_begins_in_the_hour_left_out_opens_when_the_clock_is_set()
    {
        var hours = On([DayOfWeek.Sunday], "02:30-05:00");

        Assert.Equal(DateTimeOffset.Parse("2026-03-29T01:00Z"), hours.NextChange(DateTimeOffset.Parse("2026-03-29T00:00Z")));
        Assert.Equal(DateTimeOffset.Parse("2026-03-29T03:00Z"), hours.NextChange(DateTimeOffset.Parse("2026-03-29T01:00Z")));
    }

    [Fact]
    public void A_span_within_the_hour_left_out_does_not_happen() => Assert.Equal(
        DateTimeOffset.Parse("2026-04-05T00:15Z"),
        On([DayOfWeek.Sunday], "02:15-02:45").NextChange(DateTimeOffset.Parse("2026-03-28T12:00Z")));

    [Fact]
    public void In_the_hour_that_comes_twice_it_is_open_twice()
    {
        var hours = On([DayOfWeek.Sunday], "01:00-02:30");
        string[] changes =
        [
            "2026-10-24T23:00Z", // 01:00 summer time: opens
            "2026-10-25T00:30Z", // 02:30 summer time: closes
            "2026-10-25T01:00Z", // the clock goes back to 02:00: open again
            "2026-10-25T01:30Z", // 02:30 winter time: closes for good
            "2026-11-01T00:00Z",
        ];

        var now = DateTimeOffset.Parse("2026-10-24T12:00Z");
        foreach (var change in changes)
        {
            now = hours.NextChange(now)!.Value;
            Assert.Equal(DateTimeOffset.Parse(change), now);
        }
    }

    [Fact]
    public void Around_the_clock_has_no_seam_at_midnight_and_never_changes()
    {
        var always = On(Enum.GetValues<DayOfWeek>(), "00:00-24:00");

        Assert.True(always.IsOpen(new DateTimeOffset(2026, 3, 2, 22, 59, 59, 999, TimeSpan.Zero).AddTicks(9_999)));
        Assert.Null(always.NextChange(DateTimeOffset.Parse("2026-03-02T12:00Z")));
        Assert.Null(On([], "00:00-24:00").NextChange(DateTimeOffset.Parse("2026-03-02T12:00Z")));
    }

    [Fact]
    public void One_day_a_year_is_found_from_anywhere_in_it()
    {
        var hours = On([], "10:00-12:00") with
        {
            Holidays = [new Holiday(new(null, 3, 1), new(null, 3, 1), [new OpeningSpan(new(10, 0), new(12, 0))])],
        };

        Assert.Equal(DateTimeOffset.Parse("2027-03-01T09:00Z"), hours.NextChange(DateTimeOffset.Parse("2026-03-01T11:00Z")));
    }

    /// <summary>Whatever the hours, minute by minute over both nights the clock is set.</summary>
    [Fact]
    public void Up_to_the_next_change_nothing_changes_and_then_it_does() =>
        Gen.Select(Gen.Int[0, 47].Array[0, 6], Gen.Bool, Gen.Int[0, 48 * 60]).Sample(
            (halves, spring, minute) =>
            {
                var hours = new OpeningHours(Berlin, [.. halves.Order().Distinct().Chunk(2).Where(pair => pair.Length == 2).SelectMany(pair =>
                    Enum.GetValues<DayOfWeek>().Select(day => new OpeningBlock(day, HalfHour(pair[0]), HalfHour(pair[1]))))]);
                var now = DateTimeOffset.Parse(spring ? "2026-03-28T00:00Z" : "2026-10-24T00:00Z").AddMinutes(minute);
                var change = hours.NextChange(now);
                for (var at = now; at < now.AddDays(2) && (change is null || at < change); at = at.AddMinutes(1))
                {
                    Assert.Equal(hours.IsOpen(now), hours.IsOpen(at));
                }

                Assert.NotEqual(hours.IsOpen(now), change is { } moment ? hours.IsOpen(moment) : !hours.IsOpen(now));
            },
            iter: 300);

    private static TimeOnly HalfHour(int index) => new(index / 2, index % 2 * 30);

    private static OpeningHours On(DayOfWeek[] days, params string[] spans) => new(
        Berlin,
        [
            .. from day in days
               from span in spans
               let ends = span.Split('-')
               select new OpeningBlock(day, TimeOnly.Parse(ends[0]), ends[1] == "24:00" ? TimeOnly.MaxValue : TimeOnly.Parse(ends[1])),
        ]);
}
