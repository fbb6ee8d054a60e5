using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Forecast;

/// <summary>
/// Six weeks of a branch open from eight to six, Monday to Friday: sales by telephone with its peak from ten to noon,
/// support by chat. The plan is for the Monday after.
/// </summary>
public class StaffingHistoryTests
{
    private static readonly DateOnly Begin = new(2026, 3, 2);
    private static readonly DateOnly Monday = Begin.AddDays(42);
    private static readonly BranchCalendar Calendar = new(TimeZoneInfo.Utc, new HashSet<DateOnly>());
    private static readonly StaffingAims Aims = new(new ServiceGoal(.8, TimeSpan.FromSeconds(20)), Shrinkage: .3, ChatsAtOnce: 4);
    private static readonly QueueId Sales = new("sales");
    private static readonly QueueId Support = new("support");
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(180);
    private static readonly TimeSpan Chat = TimeSpan.FromSeconds(480);

    private static readonly Lazy<IReadOnlyList<Fact>> Weeks = new(() => Simulate(patience: null));

    [Fact]
    public void Required_agents_are_those_of_Erlang_C_for_the_knownload()
    {
        var (rules, plan) = Plan(Weeks.Value);

        Assert.Equal([(Sales, Channel.Voice), (Support, Channel.Chat)], rules.Select(rule => (rule.Queue, rule.Channel)));
        Assert.InRange(rules[0].HandleTime / Talk, .97, 1.03);
        Assert.Null(rules[0].Patience);
        foreach (var need in plan.Needs.Where(need => need.Queue == Sales))
        {
            var known = LiveStaffing.RequiredAgents(rules[0] with { HandleTime = Talk }, SalesPerHour(need.Forecast.Start.Hour))!.Value;
            Assert.InRange(need.Agents!.Value, known - 1, known + 1);
            Assert.Equal(need.Agents.Value / .7, need.ToRoster!.Value, 1e-9);
        }
    }

    [Fact]
    public void Peak_needs_more_and_the_night_nobody()
    {
        var plan = Plan(Weeks.Value).Plan;

        Assert.True(AgentsAt(plan, Sales, 11) > AgentsAt(plan, Sales, 8) + 3);
        Assert.Equal(0, AgentsAt(plan, Sales, 3));
    }

    [Fact]
    public void Agents_with_several_chats_at_once_are_fewer_than_with_one()
    {
        var several = Plan(Weeks.Value).Plan;
        var single = Plan(Weeks.Value, Aims with { ChatsAtOnce = 1 }).Plan;

        Assert.InRange(AgentsAt(single, Support, 11) / AgentsAt(several, Support, 11), 2, 5);
    }

    [Fact]
    public void Gap_is_against_who_signed_in_on_the_last_such_day_each_in_the_queue_of_their_own()
    {
        var (rules, plan) = Plan(Weeks.Value);
        var (sales, support) = (NeedAt(plan, Sales, 11), NeedAt(plan, Support, 11));

        Assert.Equal((14, 6), (sales.Rostered, support.Rostered));
        Assert.Equal(sales.ToRoster - 14, sales.Gap);
        Assert.Equal(Sales, plan.Shortages().First().Queue);
        Assert.Contains(plan.Training(rules), advice => (advice.From, advice.To) == (Support, Sales) && advice.Skills is [{ Value: "sales" }]);
        Assert.Equal(0, NeedAt(plan, Sales, 3).Rostered);
    }

    [Fact]
    public void Patience_is_that_of_those_who_gave_up_and_then_fewer_will_do()
    {
        var rule = Plan(Simulate(patience: TimeSpan.FromSeconds(120))).Rules[0];

        Assert.InRange(rule.Patience!.Value.TotalSeconds, 90, 150);
        Assert.True(LiveStaffing.RequiredAgents(rule, 200) < LiveStaffing.RequiredAgents(rule with { Patience = null }, 200));
    }

    [Fact]
    public void Day_itself_and_what_comes_after_is_passed_over()
    {
        var history = Learn(Weeks.Value, Begin.AddDays(14));

        Assert.Equal((Begin, Begin.AddDays(11), Begin.AddDays(7)), (history.First, history.Last, history.RosterDay));
    }

    private static StaffingNeed NeedAt(StaffingPlan plan, QueueId queue, int hour) =>
        plan.Needs.First(one => one.Queue == queue && one.Forecast.Start == Calendar.At(Monday, TimeSpan.FromHours(hour)));

    private static double AgentsAt(StaffingPlan plan, QueueId queue, int hour) => NeedAt(plan, queue, hour).Agents!.Value;

    private static (IReadOnlyList<StaffingRule> Rules, StaffingPlan Plan) Plan(IEnumerable<Fact> facts, StaffingAims? aims = null)
    {
        var history = Learn(facts, Monday);
        var rules = history.Rules(aims ?? Aims, queue => [new SkillId(queue.Value)]);
        return (rules, history.Plan(rules, Aims.Shrinkage));
    }

    private static StaffingHistory Learn(IEnumerable<Fact> facts, DateOnly day)
    {
        var history = new StaffingHistory(Calendar, day);
        foreach (var fact in facts)
        {
            history.Take(fact);
        }

        return history;
    }

    private static double SalesPerHour(int hour) => hour is < 8 or >= 18 ? 0 : hour is 10 or 11 ? 240 : 120;

    private static double ChatsPerHour(int hour) => hour is < 8 or >= 18 ? 0 : 60;

    private static IReadOnlyList<Fact> Simulate(TimeSpan? patience)
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
