using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Metrics;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What a supervisor reads of the day, and of the days before (R20, R22 to R24).</summary>
public sealed class ReportScenarios
{
    [Fact]
    [Trait("Requirement", "R22")]
    public void The_day_is_counted_and_decisions_are_explained_across_a_crash()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var served = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(served, anna));
        served.HangUp();
        branch.Require(() => !anna.IsBusy);

        foreach (var _ in (int[])[1, 2])
        {
            branch.Time.Run(10.Seconds());
            var report = branch.Report!;
            Assert.Equal(1, report.Today.Sum()[Measure.Answered]);
            var decision = Assert.Single(report.Decisions);
            Assert.Equal(("anna", OfferEnding.Accepted), (decision.Offered.AgentId.Value, decision.Ending));
            Assert.Contains(decision.Offered.Candidates!, one => one.Agent.Value == "boris" && one.Excluded == Exclusion.SignedOut);
            Assert.Equal("+79110000001", report.Addresses[decision.Offered.InteractionId]);
            branch.CrashAndRestart();
        }
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Whoever_gave_up_is_listed_until_they_are_served()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        var customer = branch.CustomerInQueue();
        branch.Time.Run(6.Seconds());
        Assert.Equal("anna", Assert.Single(branch.Report!.Waiting).RingingAt?.Value);

        customer.HangUp();
        branch.Time.Run(10.Seconds());
        Assert.Empty(branch.Report!.Waiting);
        var gone = Assert.Single(branch.Report!.Abandoned);
        Assert.Equal("+79110000001", branch.Report!.Addresses[gone.Interaction]);

        anna.AnswersAfter(1.Seconds());
        var again = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(again, anna));
        branch.Time.Run(10.Seconds());
        Assert.Empty(branch.Report!.Abandoned);
        again.HangUp();
        branch.AssertNothingLeaked(customer, again, anna);
    }

    [Fact]
    [Trait("Requirement", "R23")]
    public void Mondays_of_the_past_say_who_is_missing_next_monday_and_whom_to_train()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With("skills: [sales, support]", "skills: [support]"));
        VirtualPhone[] agents = [branch.Agent("101"), branch.Agent("102"), branch.Agent("103")];
        Array.ForEach(agents, agent => agent.AnswersAfter(1.Seconds()));
        var noon = branch.Time.Clock.Now.Wall;
        for (var week = 1; week <= 4; week++)
        {
            Talk(branch, agents, key: "1", times: 10);
            Talk(branch, agents, key: "2", times: 2);
            branch.Time.Clock.JumpWall(noon.AddDays(7 * week) - branch.Time.Clock.Now.Wall);
        }

        var monday = noon.AddDays(28);
        var history = new StaffingHistory(
            new BranchCalendar(branch.Model.Zone, new HashSet<DateOnly>()), DateOnly.FromDateTime(monday.Date));
        foreach (var record in branch.Journal.Records)
        {
            history.Take(record.Fact);
        }

        var rules = history.Rules(
            new StaffingAims(new ServiceGoal(.8, 20.Seconds()), Shrinkage: .3, ChatsAtOnce: 4), queue => [new SkillId(queue.Value)]);
        var plan = history.Plan(rules, shrinkage: .3);
        var sales = plan.Needs.Single(need => need.Queue.Value == "sales" && need.Forecast.Start.Hour == 12 && need.Forecast.Start.Minute == 0);
        Assert.Equal((2, 1), (sales.Agents, sales.Rostered));
        Assert.Equal("sales", plan.Shortages().First().Queue.Value);
        var advice = plan.Training(rules).First();
        Assert.Equal(("support", "sales"), (advice.From.Value, advice.To.Value));
        branch.AssertNothingLeaked(agents);
    }

    [Fact]
    [Trait("Requirement", "R24")]
    public void What_customers_suddenly_come_about_is_shown_before_it_grows()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.Text
            + "\ncontacts: { wrap-ups: [{ queues: [support], codes: [question, complaint], tags: [delivery, price] }] }");
        var boris = branch.Agent("102");
        foreach (var day in Enumerable.Range(0, 5))
        {
            Chat(branch, $"visitor-{day}", "question", "price");
            branch.Time.Clock.JumpWall(24.Hours());
        }

        foreach (var visitor in (string[])["first", "second", "third"])
        {
            Chat(branch, visitor, "complaint", "delivery");
        }

        branch.Time.Run(10.Seconds());
        Assert.Equal(
            [("complaint", 3, true), ("delivery", 3, true)],
            branch.Report!.Topics.Select(topic => (topic.Name, topic.Today, topic.IsRising)));
        branch.CrashAndRestart();
        branch.Time.Run(10.Seconds());
        Assert.Equal([3, 3], branch.Report!.Topics.Where(topic => topic.IsRising).Select(topic => topic.Today));
        branch.AssertNothingLeaked(boris);
    }

    private static void Talk(VirtualBranch branch, VirtualPhone[] agents, string key, int times)
    {
        for (var call = 0; call < times; call++)
        {
            var customer = branch.CustomerInQueue($"+7911000{call:0000}", key);
            branch.Require(() => agents.Any(agent => branch.Hear(customer, agent)));
            branch.Time.Run(60.Seconds());
            customer.HangUp();
            branch.Time.Run(11.Seconds());
        }
    }

    private static void Chat(VirtualBranch branch, string visitor, string code, string tag)
    {
        branch.Visitor(visitor).Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo("boris").Count == 1);
        var chat = Chats.Accept(branch, "boris");
        branch.TryPost(new WrapUpGiven(chat, new AgentId("boris"), code, [tag]));
        branch.Desk.Close("boris", chat);
        branch.Require(() => branch.Desk.ContactsOf("boris").Count == 0);
        branch.Time.Run(10.Seconds());
    }
}
