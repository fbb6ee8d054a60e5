using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Forecast;

namespace EdgeCC.Simulate.Plan;

/// <summary>Who is needed on a day to come, learnt from a recording of past weeks.</summary>
internal static class PlanCommand
{
    /// <summary>Plans; what is wrong is added to the problems, and then there is no report.</summary>
    /// <exception cref="IOException">A file cannot be read, or holds something else.</exception>
    public static PlanReport? Run(PlanOptions options, List<string> problems)
    {
        var configured = ConfiguredBranch.Read(options.Configuration, problems);
        var calendar = new BranchCalendar(configured?.Zone ?? TimeZoneInfo.Utc, options.Holidays.ToHashSet());
        var history = new StaffingHistory(calendar, options.Date);
        foreach (var record in Recording.Read(options.Recording))
        {
            history.Take(record.Fact);
        }

        var rules = history.Rules(options.Aims, queue => SkillsOf(queue, configured));
        if (rules.IsEmpty)
        {
            problems.Add($"{options.Recording}: nobody is answered in a queue here before {options.Date:yyyy-MM-dd}");
        }

        return problems.Count == 0
            ? new PlanReport(options, calendar, history, rules, history.Plan(rules, options.Aims.Shrinkage))
            : null;
    }

    private static ImmutableArray<SkillId> SkillsOf(QueueId queue, BranchRouting? configured) =>
        configured?.Routing.Queues.FirstOrDefault(model => model.Id == queue) is { } known
            ? [.. known.Rings[0].Skills.Keys]
            : [new SkillId(queue.Value)];
}
