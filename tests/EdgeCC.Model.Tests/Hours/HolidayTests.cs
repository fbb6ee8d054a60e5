using EdgeCC.Model.Hours;

namespace EdgeCC.Model.Tests.Hours;

public sealed class HolidayTests
{
    private static readonly OpeningHours Hours = new(
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        [.. Enum.GetValues<DayOfWeek>().Select(day => new OpeningBlock(day, new TimeOnly(9, 0), new TimeOnly(18, 0)))])
    {
        Holidays =
        [
            new Holiday(new(null, 12, 31), new(null, 1, 8), []),
            new Holiday(new(null, 5, 9), new(null, 5, 9), []),
            new Holiday(new(2026, 5, 9), new(2026, 5, 11), [new OpeningSpan(new(10, 0), new(14, 0))]),
            new Holiday(new(null, 2, 29), new(null, 2, 29), []),
        ],
    };

    [Theory]
    [InlineData("2025-12-30T12:00", true)]
    [InlineData("2025-12-31T12:00", false)]
    [InlineData("2026-01-08T12:00", false)]
    [InlineData("2026-01-09T12:00", true)]
    [InlineData("2025-05-09T12:00", false)]
    [InlineData("2027-05-09T12:00", false)]
    [InlineData("2028-02-29T12:00", false)]
    [InlineData("2027-02-28T12:00", true)]
    [InlineData("2027-03-01T12:00", true)]
    public void Yearly_days_come_back_and_may_reach_over_the_end_of_the_year(string local, bool open) => Assert.Equal(open, IsOpen(local));

    [Theory]
    [InlineData("2026-05-09T09:59", false)]
    [InlineData("2026-05-09T10:00", true)]
    [InlineData("2026-05-11T13:59", true)]
    [InlineData("2026-05-11T14:00", false)]
    [InlineData("2026-05-12T09:00", true)]
    public void A_day_of_one_year_goes_before_a_yearly_one_and_has_hours_of_its_own(string local, bool open) =>
        Assert.Equal(open, IsOpen(local));

    [Fact]
    public void The_next_change_looks_over_a_holiday() =>
        Assert.Equal(Moscow("2026-01-09T09:00"), Hours.NextChange(Moscow("2025-12-30T18:00")));

    private static bool IsOpen(string local) => Hours.IsOpen(Moscow(local));

    private static DateTimeOffset Moscow(string local) => DateTimeOffset.Parse(local + "+03:00");
}
