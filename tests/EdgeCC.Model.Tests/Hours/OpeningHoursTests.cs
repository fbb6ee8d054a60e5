using EdgeCC.Model.Hours;

namespace EdgeCC.Model.Tests.Hours;

public class OpeningHoursTests
{
    private static readonly TimeZoneInfo Moscow =
        TimeZoneInfo.CreateCustomTimeZone("Moscow", TimeSpan.FromHours(3), null, null);

    private static readonly OpeningHours Hours = new(
        Moscow,
        [
            new OpeningBlock(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(13, 0)),
            new OpeningBlock(DayOfWeek.Monday, new TimeOnly(14, 0), new TimeOnly(18, 0)),
            new OpeningBlock(DayOfWeek.Tuesday, new TimeOnly(0, 0), TimeOnly.MaxValue),
        ]);

    [Theory]
    [InlineData(2, "05:59:59", false)]
    [InlineData(2, "06:00:00", true)]
    [InlineData(2, "10:30:00", false)]
    [InlineData(2, "14:59:59", true)]
    [InlineData(2, "15:00:00", false)]
    [InlineData(2, "21:00:00", true)]
    [InlineData(3, "20:59:59", true)]
    [InlineData(3, "21:00:00", false)]
    [InlineData(4, "08:00:00", false)]
    public void Open_means_inside_a_block_of_the_branchs_own_day(int march, string utc, bool open) =>
        Assert.Equal(open, Hours.IsOpen(new DateTimeOffset(new DateOnly(2026, 3, march), TimeOnly.Parse(utc), TimeSpan.Zero)));
}
