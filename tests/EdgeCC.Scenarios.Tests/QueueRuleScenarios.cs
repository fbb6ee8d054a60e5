using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Whom a queue lets in, keeps and sends on, by length, by staff and by the calendar.</summary>
public sealed class QueueRuleScenarios
{
    private const string Nobody = "Nobody can take your call now.";
    private const string Closed = "We are closed. Office hours are nine to six.";

    [Fact]
    [Trait("Requirement", "R20")]
    public void Caller_who_finds_the_queue_long_is_led_to_the_other_and_the_one_before_stays()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "id: sales, name: Sales, skill: sales,",
            "id: sales, name: Sales, skill: sales, divert: [{ to: support, from-waiting: 1 }],"));
        var (anna, vera) = (branch.Agent("101"), branch.Agent("103"));
        anna.AnswersAfter(0.Seconds());
        vera.AnswersAfter(0.Seconds());
        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(first, anna));

        var second = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(5.Seconds());
        Assert.False(vera.IsBusy);
        var third = branch.CustomerInQueue("+79110000003");
        branch.Require(() => branch.Hear(third, vera), 5.Seconds());

        first.HangUp();
        branch.Require(() => branch.Hear(second, anna), 1.Minutes());
        second.HangUp();
        third.HangUp();
        branch.AssertNothingLeaked(first, second, third, anna, vera);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Caller_leaves_the_queue_when_its_last_agent_signs_out()
    {
        var branch = new VirtualBranch();
        var (anna, waiting) = (branch.Agent("101"), branch.CustomerInQueue());
        branch.Require(() => anna.IsRinging);
        anna.HangUp();
        branch.Require(() => !anna.IsBusy);
        Assert.True(waiting.IsTalking);

        anna.Call("*14");
        branch.Require(() => branch.Spoken(waiting) == Nobody);
        branch.Require(() => !waiting.IsBusy);
        Assert.Equal(InteractionOutcome.Unserved, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(anna, waiting);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Caller_is_let_into_a_queue_that_needs_nobody_and_is_served_by_whoever_comes_first()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "skill: sales,", "skill: sales, join-when: always, stay-while: always,"));
        var early = branch.CustomerInQueue();
        branch.Time.Run(1.Minutes());
        Assert.True(early.IsTalking);

        var anna = branch.Agent("101");
        anna.AnswersAfter(0.Seconds());
        branch.Require(() => branch.Hear(early, anna));
        early.HangUp();
        branch.AssertNothingLeaked(early, anna);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Branch_is_closed_over_dinner_and_open_on_both_sides_of_it()
    {
        var branch = Office("""{ mon-fri: "09:00-13:00, 14:00-18:00" }""");
        var anna = branch.Agent("101");
        anna.AnswersAfter(0.Seconds());
        WaitUntil(branch, new(12, 30));
        anna.Register();
        AssertServed(branch, anna);

        WaitUntil(branch, new(13, 30));
        AssertTurnedAway(branch);

        WaitUntil(branch, new(14, 30));
        anna.Register();
        AssertServed(branch, anna);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Branch_is_closed_on_a_holiday_though_it_is_a_working_day_of_the_week()
    {
        var today = DateOnly.FromDateTime(new VirtualBranch().Time.Clock.Now.Wall.ToOffset(3.Hours()).DateTime);
        AssertTurnedAway(Office($$"""{ mon-fri: "09:00-18:00", holidays: { "{{today:MM-dd}}": closed } }"""));

        var other = Office($$"""{ mon-fri: "09:00-18:00", holidays: { "{{today.AddDays(1):MM-dd}}": closed } }""");
        var anna = other.Agent("101");
        anna.AnswersAfter(0.Seconds());
        AssertServed(other, anna);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Branch_opens_by_the_clock_on_the_wall_on_the_day_clocks_are_set_forward()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            """{ mon-fri: "09:00-18:00" }""", """{ mon-sun: "09:00-18:00" }""").Replace("Europe/Moscow", "Europe/Berlin", StringComparison.Ordinal));
        var anna = branch.Agent("101");
        anna.AnswersAfter(0.Seconds());
        branch.Time.Clock.JumpWall(new DateTimeOffset(2026, 3, 28, 7, 30, 0, TimeSpan.Zero) - branch.Time.Clock.Now.Wall);
        AssertTurnedAway(branch);

        branch.Time.Run(new DateTimeOffset(2026, 3, 29, 7, 30, 0, TimeSpan.Zero) - branch.Time.Clock.Now.Wall);
        anna.Register();
        AssertServed(branch, anna);
    }

    private static VirtualBranch Office(string hours) => new(
        configuration: BranchConfiguration.With("""{ mon-fri: "09:00-18:00" }""", hours));

    /// <summary>Until it is so late in Moscow, today or tomorrow.</summary>
    private static void WaitUntil(VirtualBranch branch, TimeOnly time) =>
        branch.Time.Run(time - TimeOnly.FromDateTime(branch.Time.Clock.Now.Wall.ToOffset(3.Hours()).DateTime));

    private static void AssertServed(VirtualBranch branch, VirtualPhone agent)
    {
        var customer = branch.Customer();
        customer.Call("+78120000002");
        branch.Require(() => branch.Hear(customer, agent));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, agent);
    }

    private static void AssertTurnedAway(VirtualBranch branch)
    {
        var customer = branch.Customer();
        customer.Call("+78120000002");
        branch.Require(() => customer.IsTalking);
        Assert.Equal(Closed, branch.Spoken(customer));
        branch.Require(() => !customer.IsBusy);
        branch.AssertNothingLeaked(customer);
    }
}
