using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;

namespace EdgeCC.Simulate.Plan;

/// <summary>The plan of a day: for each queue its intervals, then who is missing and what to train.</summary>
internal sealed record PlanReport(
    PlanOptions Options,
    BranchCalendar Calendar,
    StaffingHistory History,
    ImmutableArray<StaffingRule> Rules,
    StaffingPlan Plan) : IReport
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public string ToTable() => string.Join('\n', Lines().Select(line => line.TrimEnd()));

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            date = Options.Date,
            zone = Calendar.Zone.Id,
            learntFrom = History.First,
            learntTo = History.Last,
            rosterOf = History.RosterDay,
            shrinkage = Options.Aims.Shrinkage,
            queues = Rules.Select(rule => new
            {
                queue = rule.Queue.Value,
                channel = rule.Channel,
                ahtSeconds = rule.HandleTime.TotalSeconds,
                patienceSeconds = rule.Patience?.TotalSeconds,
                concurrency = rule.Concurrency,
                goals = rule.Goals.Select(goal => new { share = goal.Share, withinSeconds = goal.Within.TotalSeconds }),
                intervals = NeedsOf(rule).Select(need => new
                {
                    start = need.Forecast.Start,
                    contacts = need.Forecast.Contacts,
                    agents = need.Agents,
                    toRoster = need.ToRoster,
                    rostered = need.Rostered,
                    gap = need.Gap,
                    expectedServiceLevel = need.Expected?.ServiceLevel,
                }),
            }),
            shortages = Plan.Shortages().Select(shortage => new
            {
                queue = shortage.Queue.Value,
                channel = shortage.Channel,
                hours = shortage.Missing.TotalHours,
                peak = shortage.Peak,
            }),
            training = Plan.Training(Rules).Select(advice => new
            {
                from = advice.From.Value,
                to = advice.To.Value,
                skills = advice.Skills.Select(skill => skill.Value),
                hours = advice.Covered.TotalHours,
            }),
        },
        JsonOptions);

    private IEnumerable<string> Lines()
    {
        yield return Words($"{Options.Date:yyyy-MM-dd} ({Calendar.KindOf(Options.Date)}, {Calendar.Zone.Id}), learnt from {History.First:yyyy-MM-dd} to {History.Last:yyyy-MM-dd}");
        yield return Words($"shrinkage {Options.Aims.Shrinkage:0.##}; {RosterWords()}");
        foreach (var rule in Rules)
        {
            yield return "";
            yield return Heading(rule);
            yield return $"{"",-7}{"contacts",10}{"at work",10}{"to roster",11}{"rostered",10}{"missing",9}{"expected",10}";
            foreach (var need in NeedsOf(rule))
            {
                yield return Row(need);
            }
        }

        yield return "";
        foreach (var shortage in Plan.Shortages())
        {
            yield return Words($"missing: {shortage.Queue} {Name(shortage.Channel)}, {shortage.Missing.TotalHours:0.0} h of agents, at most {shortage.Peak:0.0} at once");
        }

        foreach (var advice in Plan.Training(Rules))
        {
            yield return Words($"train: agents of {advice.From} in {string.Join(", ", advice.Skills)} for {advice.To}, covers {advice.Covered.TotalHours:0.0} h");
        }
    }

    private string RosterWords() => History.RosterDay is { } day
        ? Words($"rostered: who was signed in on {day:yyyy-MM-dd}")
        : "no roster: nobody signed in on such a day";

    /// <summary>The intervals in which anything is expected, or anybody there.</summary>
    private IEnumerable<StaffingNeed> NeedsOf(StaffingRule rule) => Plan.Needs.Where(need =>
        need.Queue == rule.Queue
        && need.Channel == rule.Channel
        && (need.Forecast.Contacts is null or > 0 || need.Agents > 0 || need.Rostered > 0));

    private string Row(StaffingNeed need) => Words(
        $"{Calendar.Local(need.Forecast.Start).Time,-7:hh\\:mm}{Number(need.Forecast.Contacts),10}{Number(need.Agents),10}{Number(need.ToRoster),11}{need.Rostered?.ToString(CultureInfo.InvariantCulture) ?? "–",10}{Number(need.Gap),9}{Share(need.Expected?.ServiceLevel),10}");

    private static string Heading(StaffingRule rule) => Words(
        $"{rule.Queue} {Name(rule.Channel)}: AHT {rule.HandleTime.TotalSeconds:0} s, {rule.Goals[0].Share:0.#%} within {rule.Goals[0].Within.TotalSeconds:0} s, {Formula(rule)}{(rule.Concurrency > 1 ? $", {rule.Concurrency} at a time" : "")}");

    private static string Formula(StaffingRule rule) =>
        rule.Mode == StaffingMode.Deferred ? "spread until due"
        : rule.Patience is { } patience ? Words($"patience {patience.TotalSeconds:0} s (Erlang A)")
        : "endless patience (Erlang C)";

    private static string Number(double? value) => value?.ToString("0.#", CultureInfo.InvariantCulture) ?? "–";

    private static string Share(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static string Name(Channel channel) => channel.ToString().ToLowerInvariant();

    private static string Words(FormattableString words) => FormattableString.Invariant(words);
}
