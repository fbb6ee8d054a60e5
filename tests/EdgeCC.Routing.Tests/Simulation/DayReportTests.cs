using System.Globalization;
using EdgeCC.Routing.Simulation;
using EdgeCC.Simulate.Day;

namespace EdgeCC.Routing.Tests.Simulation;

public class DayReportTests
{
    private static readonly BusyDay Recorded = new(
        agents: 9, customers: 600, talk: TimeSpan.FromMinutes(6), patience: TimeSpan.FromMinutes(4));

    [Fact]
    public void What_the_changes_make_of_the_day_stands_beside_it()
    {
        var lines = Report(ReplayChanges.None with { ExtraAgents = 1 }).ToTable().Split('\n');
        Assert.EndsWith("difference", lines.Single(line => line.Contains("recorded", StringComparison.Ordinal)));

        var cells = lines.Single(line => line.StartsWith("average speed of answer", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("-", cells[^1]);
        Assert.Equal(Number(cells[^2]) - Number(cells[^3]), Number(cells[^1]), .011);
    }

    [Fact]
    public void Day_without_changes_has_no_difference_to_show() =>
        Assert.DoesNotContain("difference", Report(changes: null).ToTable());

    private static DayReport Report(ReplayChanges? changes)
    {
        var day = RecordedDay.TryRead(Recorded.Facts, new Random(1))!;
        List<DayColumn> columns = [Live("recorded", ReplayChanges.None), Live("replayed", ReplayChanges.None)];
        if (changes is not null)
        {
            columns.Add(Live("changed", changes));
        }

        return new DayReport(day, columns);

        DayColumn Live(string name, ReplayChanges with)
        {
            var model = with.Apply(Recorded.Model);
            var facts = DayReplay.Run(day, model, TimeZoneInfo.Utc, new Random(2), with.Newcomers(Recorded.Model));
            return new DayColumn(name, model, DayMetrics.Of(facts, model));
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
