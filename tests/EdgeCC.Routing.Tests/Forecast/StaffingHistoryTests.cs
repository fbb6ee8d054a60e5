using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using static EdgeCC.Routing.Tests.Forecast.SixWeeks;

namespace EdgeCC.Routing.Tests.Forecast;

/// <summary>The plan for the Monday after <see cref="SixWeeks"/>.</summary>
public class StaffingHistoryTests
{
    private static readonly StaffingAims Aims = new(new ServiceGoal(.8, TimeSpan.FromSeconds(20)), Shrinkage: .3, ChatsAtOnce: 4);
    private static readonly Lazy<StaffingHistory> Learnt = new(() => Learn(Usual.Value, Monday));

    [Fact]
    public void Required_agents_are_those_of_Erlang_C_for_the_true_load()
    {
        var (rules, plan) = Plan(Learnt.Value);

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
        var plan = Plan(Learnt.Value).Plan;

        Assert.True(AgentsAt(plan, Sales, 11) > AgentsAt(plan, Sales, 8) + 3);
        Assert.Equal(0, AgentsAt(plan, Sales, 3));
    }

    [Fact]
    public void Agents_with_several_chats_at_once_are_fewer_than_with_one()
    {
        var several = Plan(Learnt.Value).Plan;
        var single = Plan(Learnt.Value, Aims with { ChatsAtOnce = 1 }).Plan;

        Assert.InRange(AgentsAt(single, Support, 11) / AgentsAt(several, Support, 11), 2, 5);
    }

    [Fact]
    public void Gap_is_against_who_signed_in_on_the_last_such_day_each_in_the_queue_of_their_own()
    {
        var (rules, plan) = Plan(Learnt.Value);
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
        var rule = Plan(Learn(Tell(patience: TimeSpan.FromSeconds(120)), Monday)).Rules[0];

        Assert.InRange(rule.Patience!.Value.TotalSeconds, 90, 150);
        Assert.True(LiveStaffing.RequiredAgents(rule, 200) < LiveStaffing.RequiredAgents(rule with { Patience = null }, 200));
    }

    [Fact]
    public void Day_itself_and_what_comes_after_is_passed_over()
    {
        var history = Learn(Usual.Value, Begin.AddDays(14));

        Assert.Equal((Begin, Begin.AddDays(11), Begin.AddDays(7)), (history.First, history.Last, history.RosterDay));
    }

    private static StaffingNeed NeedAt(StaffingPlan plan, QueueId queue, int hour) =>
        plan.Needs.First(one => one.Queue == queue && one.Forecast.Start == Calendar.At(Monday, TimeSpan.FromHours(hour)));

    private static double AgentsAt(StaffingPlan plan, QueueId queue, int hour) => NeedAt(plan, queue, hour).Agents!.Value;

    private static (IReadOnlyList<StaffingRule> Rules, StaffingPlan Plan) Plan(StaffingHistory history, StaffingAims? aims = null)
    {
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
}
