using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;

namespace EdgeCC.Routing.Tests.Forecast;

public class StaffingPlanTests
{
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);
    private static readonly SkillId German = new("german");
    private static readonly SkillId Repairs = new("repairs");

    private static readonly StaffingRule Sales = new(
        new QueueId("sales"), Channel.Voice, StaffingMode.Live, TimeSpan.FromSeconds(180), [new(.8, TimeSpan.FromSeconds(20))])
    {
        Skills = [German],
    };

    private static readonly StaffingRule Support = Sales with { Queue = new QueueId("support"), Skills = [German, Repairs] };

    private static readonly StaffingRule Mail = new(
        new QueueId("mail"), Channel.Email, StaffingMode.Deferred, TimeSpan.FromMinutes(10), [new(1, TimeSpan.FromHours(1))]);

    [Fact]
    public void Need_says_who_is_required_rostered_and_missing_and_what_will_come_of_it()
    {
        var need = Plan(people: _ => 18, (Sales, [100])).Needs.Single();
        Assert.Equal((14, 20, 18), (need.Agents, Math.Round(need.ToRoster!.Value, 9), need.Rostered));
        Assert.Equal(2, need.Gap!.Value, 1e-9);
        Assert.InRange(need.Expected!.ServiceLevel, .70, .7956);
    }

    [Fact]
    public void What_is_not_known_is_not_made_up()
    {
        var plan = Plan(people: queue => queue == Sales.Queue ? null : 3, (Sales, [100]), (Support, [null]));
        Assert.Null(plan.Needs[0].Gap);
        Assert.Null(plan.Needs[0].Expected);
        Assert.Null(plan.Needs[1].Agents);
        Assert.Null(plan.Needs[1].Gap);
        Assert.Empty(plan.Shortages());
    }

    [Fact]
    public void Deferred_work_needs_parts_of_people()
    {
        var plan = Plan(people: _ => 1, (Mail, [6, 0]));
        Assert.Equal([1, 1], plan.Needs.Select(need => Math.Round(need.Agents!.Value, 9)));
        Assert.All(plan.Needs, need => Assert.Null(need.Expected));
    }

    [Fact]
    public void Shortages_are_agent_time_and_the_longest_comes_first()
    {
        var shortages = Plan(people: queue => queue == Sales.Queue ? 15 : 18, (Sales, [100, 10]), (Support, [100, 100])).Shortages().ToArray();
        Assert.Equal([Sales.Queue, Support.Queue], shortages.Select(shortage => shortage.Queue));
        Assert.Equal([2.5, 2], shortages.Select(shortage => Math.Round(shortage.Missing.TotalHours, 6)));
        Assert.Equal(5, shortages[0].Peak, 1e-9);
    }

    [Fact]
    public void Training_is_advised_where_some_have_time_while_others_are_short()
    {
        var plan = Plan(people: _ => 18, (Sales, [10, 100]), (Support, [100, 100]));
        var advice = plan.Training([Sales, Support]).Single();
        Assert.Equal((Sales.Queue, Support.Queue), (advice.From, advice.To));
        Assert.Equal([Repairs], advice.Skills);
        Assert.Equal(1, advice.Covered.TotalHours, 1e-6);
    }

    private static StaffingPlan Plan(Func<QueueId, int?> people, params (StaffingRule Rule, double?[] Contacts)[] queues) => StaffingPlan.Of(
        queues.Select(queue => new StaffingDemand(
            queue.Rule, [.. queue.Contacts.Select((contacts, place) => new ForecastInterval(Nine + (Half * place), Half, contacts))])),
        new Roster((queue, _, _) => people(queue), _ => true, Shrinkage: .3));
}
