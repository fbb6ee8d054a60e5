using EdgeCC.Model.Facts;
using EdgeCC.Routing;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Simulate.Day;

/// <summary>A recorded day: as it was, replayed as it was, and replayed with changes.</summary>
internal static class DayCommand
{
    private static readonly TimeSpan UsualTarget = TimeSpan.FromSeconds(20);

    /// <summary>Replays; what is wrong with the branch or the changes is added to the problems, and then there is no report.</summary>
    /// <exception cref="IOException">A file cannot be read, or holds something else.</exception>
    public static DayReport? Run(DayOptions options, List<string> problems)
    {
        var configured = ConfiguredBranch.Read(options.Configuration, problems);
        var zone = configured?.Zone ?? TimeZoneInfo.Utc;
        var facts = Recording.Read(options.Recording)
            .Select(record => record.Fact)
            .Where(fact => options.Date is null || LocalDay(fact, zone) == options.Date);
        if (RecordedDay.TryRead(facts, new Random(options.Seed)) is not { } day)
        {
            problems.Add($"{options.Recording}: nobody is answered in a queue here{(options.Date is { } date ? $" on {date:yyyy-MM-dd}" : "")}");
            return null;
        }

        var model = configured?.Routing ?? day.Observed(UsualTarget);
        problems.AddRange(options.Changes.ProblemsWith(model));
        return problems.Count == 0 ? Replay(options, day, model, zone) : null;
    }

    private static DayReport Replay(DayOptions options, RecordedDay day, RoutingModel model, TimeZoneInfo zone)
    {
        DayColumn Live(string name, ReplayChanges changes)
        {
            var changed = changes.Apply(model);
            var facts = DayReplay.Run(day, changed, zone, new Random(options.Seed), changes.Newcomers(model));
            return new DayColumn(name, changed, DayMetrics.Of(facts, changed));
        }

        List<DayColumn> columns =
        [
            new("recorded", model, DayMetrics.Of(day.Facts, model)), Live("replayed", ReplayChanges.None),
        ];
        if (!options.Changes.IsNothing)
        {
            columns.Add(Live("changed", options.Changes));
        }

        return new DayReport(day, columns);
    }

    private static DateOnly LocalDay(Fact fact, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(fact.At, zone).DateTime);
}
