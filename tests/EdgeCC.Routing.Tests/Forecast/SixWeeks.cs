using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Forecast;

/// <summary>
/// Six weeks of a branch open from eight to six, Monday to Friday: sales by telephone with its peak from ten to noon,
/// support by chat.
/// </summary>
internal static class SixWeeks
{
    public static readonly DateOnly Begin = new(2026, 3, 2);
    public static readonly DateOnly Monday = Begin.AddDays(42);
    public static readonly BranchCalendar Calendar = new(TimeZoneInfo.Utc, new HashSet<DateOnly>());
    public static readonly QueueId Sales = new("sales");
    public static readonly QueueId Support = new("support");
    public static readonly TimeSpan Talk = TimeSpan.FromSeconds(180);

    /// <summary>Where nobody gives up.</summary>
    public static readonly Lazy<IReadOnlyList<Fact>> Usual = new(() => Tell(patience: null));

    private static readonly TimeSpan Chat = TimeSpan.FromSeconds(480);

    public static double SalesPerHour(int hour) => hour is < 8 or >= 18 ? 0 : hour is 10 or 11 ? 240 : 120;

    private static double ChatsPerHour(int hour) => hour is < 8 or >= 18 ? 0 : 60;

    /// <summary>The facts of all six, with so much patience on average; null: endless.</summary>
    public static IReadOnlyList<Fact> Tell(TimeSpan? patience)
    {
        var facts = new List<Fact>();
        var model = new RoutingModel(
            [SimulatedModel.Queue(Sales, TimeSpan.FromSeconds(20)), SimulatedModel.Queue(Support, TimeSpan.FromSeconds(20))],
            [
                .. Enumerable.Range(1, 14).Select(number => SimulatedModel.Agent(new AgentId($"s{number}"), new SkillId("sales"))),
                .. Enumerable.Range(1, 6).Select(number => SimulatedModel.Agent(new AgentId($"c{number}"), new SkillId("support"))),
            ]);
        var branch = new VirtualBranch(model, Calendar.At(Begin, TimeSpan.Zero), TimeZoneInfo.Utc, new Random(1)) { Told = facts.Add };
        foreach (var day in Enumerable.Range(0, 42).Where(IsOpen))
        {
            foreach (var agent in model.Agents)
            {
                branch.SignIn(TimeSpan.FromHours((day * 24) + 8), agent);
                branch.Schedule(TimeSpan.FromHours((day * 24) + 20), new AgentSignedOut(agent.Id));
            }
        }

        branch.Run(Calls(Sales, Channel.Voice, SalesPerHour, Talk, patience, new Random(1))
            .Concat(Calls(Support, Channel.Chat, ChatsPerHour, Chat, patience, new Random(2)))
            .OrderBy(contact => contact.Arrives));
        return facts;
    }

    private static IEnumerable<SimulatedContact> Calls(
        QueueId queue, Channel channel, Func<int, double> perHour, TimeSpan talk, TimeSpan? patience, Random random)
    {
        var number = 0;
        foreach (var hour in Enumerable.Range(0, 42 * 24).Where(hour => IsOpen(hour / 24) && perHour(hour % 24) > 0))
        {
            var between = TimeSpan.FromHours(1) / perHour(hour % 24);
            for (var at = Chance.Exponential(between, random); at < TimeSpan.FromHours(1); at += Chance.Exponential(between, random))
            {
                yield return new SimulatedContact(
                    new InteractionId($"{queue}-{++number}"),
                    queue,
                    channel,
                    TimeSpan.FromHours(hour) + at,
                    Chance.Exponential(talk, random),
                    patience is { } mean ? Chance.Exponential(mean, random) : null);
            }
        }
    }

    private static bool IsOpen(int day) => Begin.AddDays(day).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
