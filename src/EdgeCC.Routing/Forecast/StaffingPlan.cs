using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Forecast;

/// <summary>Who is needed, per interval, queue and channel, and where they are missing.</summary>
/// <param name="Needs">By rule, and within it by time.</param>
public sealed record StaffingPlan(ImmutableArray<StaffingNeed> Needs)
{
    /// <summary>Plans.</summary>
    /// <param name="demands">Each queue and channel with its forecast; the forecasts cover the same intervals.</param>
    /// <param name="roster">Who is on it, and who is at work.</param>
    public static StaffingPlan Of(IEnumerable<StaffingDemand> demands, Roster roster) =>
        new([.. demands.SelectMany(demand => NeedsOf(demand, roster))]);

    /// <summary>Where people are missing: agent time by queue and channel, the longest first.</summary>
    public IEnumerable<Shortage> Shortages() => Needs
        .GroupBy(need => (need.Queue, need.Channel))
        .Select(queue => new Shortage(
            queue.Key.Queue, queue.Key.Channel, Total(queue.Select(need => need.Missing)), queue.Max(need => need.Gap ?? 0)))
        .Where(shortage => shortage.Missing > TimeSpan.Zero)
        .OrderByDescending(shortage => shortage.Missing);

    /// <summary>
    /// Which skills to train: people of a queue with some to spare, in the skills of one that is short in the same
    /// intervals, by the agent time it would cover. Each pair is reckoned for itself: the same spare hour may appear
    /// in several.
    /// </summary>
    /// <param name="rules">Those planned by, for their skills.</param>
    public IEnumerable<TrainingAdvice> Training(IEnumerable<StaffingRule> rules)
    {
        var byRule = Needs.ToLookup(need => (need.Queue, need.Channel));
        var all = rules.ToArray();
        return
            from learns in all
            from wanted in all
            let missing = wanted.Skills.Except(learns.Skills).ToImmutableArray()
            where missing.Length > 0
            let covered = Total(byRule[(learns.Queue, learns.Channel)].Join(
                byRule[(wanted.Queue, wanted.Channel)],
                spare => spare.Forecast.Start,
                gap => gap.Forecast.Start,
                (spare, gap) => spare.Spare < gap.Missing ? spare.Spare : gap.Missing))
            where covered > TimeSpan.Zero
            orderby covered descending
            select new TrainingAdvice(learns.Queue, wanted.Queue, missing, covered);
    }

    private static IEnumerable<StaffingNeed> NeedsOf(StaffingDemand demand, Roster roster)
    {
        var (rule, forecast) = (demand.Rule, demand.Forecast);
        var deferred = rule.Mode == StaffingMode.Deferred
            ? DeferredStaffing.RequiredAgents(rule, forecast, roster.IsStaffed, demand.Backlog)
            : null;
        for (var place = 0; place < forecast.Length; place++)
        {
            var interval = forecast[place];
            var agents = deferred?[place] ?? (interval.PerHour is { } rate ? LiveStaffing.RequiredAgents(rule, rate) : null);
            var rostered = roster.Rostered(rule.Queue, rule.Channel, interval.Start);
            var expected = deferred is null && interval.PerHour is { } perHour && rostered is { } people
                ? LiveStaffing.Figures(rule, perHour, roster.AtWork(people), rule.Goals[0].Within)
                : null;
            yield return new StaffingNeed(
                rule.Queue, rule.Channel, interval, agents, roster.ToRoster(agents), rostered, expected);
        }
    }

    private static TimeSpan Total(IEnumerable<TimeSpan> spans) => spans.Aggregate(TimeSpan.Zero, (sum, span) => sum + span);
}

/// <summary>Agent time missing in one queue on one channel over the plan, and the most people at once.</summary>
public sealed record Shortage(QueueId Queue, Channel Channel, TimeSpan Missing, double Peak);

/// <summary>A skill worth training.</summary>
/// <param name="From">The queue whose people have time.</param>
/// <param name="To">The queue that is short.</param>
/// <param name="Skills">What they have yet to learn for it.</param>
/// <param name="Covered">The missing agent time they could take over.</param>
public sealed record TrainingAdvice(QueueId From, QueueId To, ImmutableArray<SkillId> Skills, TimeSpan Covered);
