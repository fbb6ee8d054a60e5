using EdgeCC.Engine.Control;
using EdgeCC.Engine.Health;

namespace EdgeCC.Engine.Tests.Control;

public sealed class WorkloadTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly WorkloadRecord _record = new();

    [Fact]
    public void Work_is_summed_over_the_last_minute_and_no_longer()
    {
        _record.Add(new Workload(1, 0, 2, Seconds(3)), Hour);
        _record.Add(new Workload(1, 1, 0, Seconds(4)), Hour + Seconds(2));
        _record.Add(new Workload(1, 0, 5, Seconds(5)), Hour + Seconds(30));

        Assert.Equal(new Workload(3, 1, 7, Seconds(12)), _record.LastMinute(Hour + Seconds(54)));
        Assert.Equal(new Workload(1, 0, 5, Seconds(5)), _record.LastMinute(Hour + Seconds(61)));
        Assert.Equal(default, _record.LastMinute(Hour + Seconds(91)));
    }

    [Fact]
    public void A_slice_of_an_earlier_round_gives_way()
    {
        _record.Add(new Workload(1, 1, 0, default), Hour);
        _record.Add(new Workload(1, 0, 0, default), Hour + WorkloadRecord.Span);

        Assert.Equal(new Workload(1, 0, 0, default), _record.LastMinute(Hour + WorkloadRecord.Span));
    }

    [Theory]
    [InlineData(0, 0, 29, HealthLevel.Well)]
    [InlineData(0, 0, 31, HealthLevel.Warning)]
    [InlineData(0, 1, 0, HealthLevel.Failing)]
    [InlineData(1, 0, 0, HealthLevel.Failing)]
    public void What_costs_calls_fails_and_what_delays_them_warns(int failed, int refused, int busy, HealthLevel expected) =>
        Assert.Equal(expected, new Workload(1000, failed, refused, Seconds(busy)).Judge().Level);

    [Fact]
    public void What_is_not_well_says_what_it_means_for_calls_and_what_to_do()
    {
        Workload[] unwell = [new(1, 1, 0, default), new(1, 0, 1, default), new(1, 0, 0, WorkloadRecord.Span)];
        Assert.All(unwell, work => Assert.StartsWith("Calls may ", work.Judge().Text, StringComparison.Ordinal));
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);
}
