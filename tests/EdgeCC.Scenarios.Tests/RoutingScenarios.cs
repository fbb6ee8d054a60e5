using System.Collections.Immutable;
using EdgeCC.Engine.Control;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Who gets what, as callers, agents and supervisors notice it.</summary>
public sealed class RoutingScenarios
{
    private static readonly AgentId Anna = new("anna");
    private static readonly AgentId Boris = new("boris");
    private static readonly QueueId Support = new("support");

    [Fact]
    [Trait("Requirement", "R25")]
    public void Caller_waits_for_the_better_agent_and_then_goes_to_the_other()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
                "skill: sales, ring-timeout: 20s,",
                "skills: { sales: 7 }, relax: [{ after: 25s, skills: { sales: 3 } }], ring-timeout: 20s,")
            .Replace("skills: [sales] }", "skills: { sales: 8 } }", StringComparison.Ordinal));
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        Call(branch, "+79110000001", anna);

        boris.AnswersAfter(0.Seconds());
        var second = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(20.Seconds());
        Assert.False(boris.IsBusy);
        branch.Require(() => branch.Hear(second, boris), 10.Seconds());
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void Every_phone_of_a_queue_that_rings_all_rings_and_the_first_to_answer_has_the_caller()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With("skill: sales,", "skill: sales, agents: ring-all,"));
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsRinging && boris.IsRinging);

        boris.Answer();
        branch.Require(() => branch.Hear(customer, boris) && !anna.IsBusy);
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void Nobody_who_lets_the_phone_ring_beside_others_is_paused_for_it()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With("skill: sales,", "skill: sales, agents: ring-all,"));
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        var customer = branch.CustomerInQueue();
        branch.Time.Run(45.Seconds());

        branch.Require(() => anna.IsRinging && boris.IsRinging);
        customer.HangUp();
        branch.Require(() => !anna.IsBusy && !boris.IsBusy);
        Assert.Equal((AgentStatus.Ready, AgentStatus.Ready), (branch.StatusOf("anna"), branch.StatusOf("boris")));
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public void Important_caller_is_served_before_one_who_came_a_little_earlier()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "id: support, name: Support, skill: support,", "id: support, name: Support, skill: support, priority: 2,"));
        var boris = branch.Agent("102");
        var first = Call(branch, "+79110000001", boris);
        var buyer = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(1.Minutes());
        var client = branch.Customer("+79110000003");
        client.Call(VirtualBranch.MainNumber);
        branch.Require(() => client.IsTalking);
        branch.Time.Run(3.Seconds());
        client.Press("2");
        branch.Time.Run(1.Seconds());

        first.HangUp();
        branch.Require(() => branch.Hear(client, boris), 1.Minutes());
        client.HangUp();
        branch.Require(() => branch.Hear(buyer, boris), 1.Minutes());
        buyer.HangUp();
        branch.AssertNothingLeaked(first, buyer, client, boris);
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public void Caller_goes_to_another_queue_after_a_while_and_keeps_the_place()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "id: sales, name: Sales, skill: sales,", "id: sales, name: Sales, skill: sales, divert: [{ to: support, after: 40s }],"));
        var anna = branch.Agent("101");
        var first = Call(branch, "+79110000001", anna);
        var second = branch.CustomerInQueue("+79110000002");
        var vera = branch.Agent("103");
        vera.AnswersAfter(0.Seconds());
        branch.Time.Run(20.Seconds());
        Assert.False(vera.IsBusy);

        branch.Require(() => branch.Hear(second, vera));
        Assert.True(branch.Facts<InteractionConnected>().Last().Waited >= 40.Seconds());
        first.HangUp();
        second.HangUp();
        branch.AssertNothingLeaked(first, second, anna, vera);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Caller_outside_the_hours_of_a_queue_is_told_so()
    {
        var branch = new VirtualBranch(
            configuration: BranchConfiguration.With("skill: sales,", "skill: sales, hours: office,")
                .Replace("mon-fri: \"09:00-18:00\"", "tue: \"09:00-18:00\"", StringComparison.Ordinal),
            mainFlow: BranchConfiguration.MainFlow.Replace(
                "no-agents: sorry, waited-too-long: sorry, full: sorry, stopping: sorry }\n  support",
                "no-agents: sorry, closed: closed }\n  closed: { say: \"Sales open tomorrow.\", next: end }\n  support",
                StringComparison.Ordinal));
        var anna = branch.Agent("101");

        var customer = branch.CustomerInQueue();
        Assert.Equal("Sales open tomorrow.", branch.Spoken(customer));
        branch.Require(() => !customer.IsBusy);
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R14")]
    public void Agent_has_as_many_chats_as_the_limit_and_a_call_only_without_them()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "skills: [support] }", "skills: [support], channels: { voice: 1, chat: 2 } }"));
        var vera = branch.Agent("103");
        Write(branch, "one", "two", "three");
        Assert.Equal(["one", "two"], Connected(branch));

        branch.TryPost(new ConversationEnded(new InteractionId("one")));
        branch.Time.Run(11.Seconds());
        TakeOffers(branch);
        Assert.Equal(["one", "two", "three"], Connected(branch));

        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        branch.Time.Run(3.Seconds());
        customer.Press("2");
        End(branch, "two");
        branch.Time.Run(15.Seconds());
        Assert.False(vera.IsRinging);
        End(branch, "three");
        branch.Require(() => vera.IsRinging, 15.Seconds());
        customer.HangUp();
        branch.AssertNothingLeaked(customer, vera);
    }

    [Fact]
    [Trait("Requirement", "R14")]
    public void Customer_left_without_an_answer_goes_to_another_agent_and_the_silent_one_is_paused()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "id: support, name: Support, skill: support,", "id: support, name: Support, skill: support, reassign-after: 1m,"));
        var boris = branch.Agent("102");
        Write(branch, "chat");
        var vera = branch.Agent("103");
        branch.TryPost(new FactHeard(new MessageReceived(branch.Time.Clock.Now.Wall, new InteractionId("chat"), "1", "?")));
        branch.Time.Run(50.Seconds());
        TakeOffers(branch);
        Assert.Equal(Boris, branch.Facts<InteractionConnected>().Last().AgentId);

        branch.Time.Run(15.Seconds());
        TakeOffers(branch);
        Assert.Equal("vera", branch.Facts<InteractionConnected>().Last().AgentId.Value);
        Assert.Equal(AgentStatus.Paused, branch.StatusOf("boris"));
        End(branch, "chat");
        branch.AssertNothingLeaked(boris, vera);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Supervisor_moves_an_agent_and_a_waiting_caller_and_both_take_effect_at_once()
    {
        var branch = new VirtualBranch();
        var (anna, vera) = (branch.Agent("101"), branch.Agent("103"));
        var first = Call(branch, "+79110000001", anna);
        vera.AnswersAfter(0.Seconds());
        var (second, third) = (branch.CustomerInQueue("+79110000002"), branch.CustomerInQueue("+79110000003"));

        branch.TryPost(new AgentSkillsGiven(new AgentId("vera"), Skills("sales")));
        branch.Require(() => branch.Hear(second, vera), 2.Seconds());
        second.HangUp();
        branch.TryPost(new AgentSkillsGiven(new AgentId("vera"), null));
        branch.Time.Run(15.Seconds());
        Assert.False(branch.Hear(third, vera));
        branch.TryPost(new InteractionMoved(branch.Facts<InteractionQueued>().Last().InteractionId, Support));
        branch.Require(() => branch.Hear(third, vera), 2.Seconds());

        first.HangUp();
        third.HangUp();
        branch.AssertNothingLeaked(first, second, third, anna, vera);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Pause_that_was_planned_begins_after_the_conversation()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.TryPost(new AgentChangePlanned(Anna, branch.Time.Clock.Now.Wall.AddMinutes(1), AgentStatus.Paused, "lunch"));
        var customer = Call(branch, "+79110000001", anna);
        branch.Time.Run(1.Minutes());
        Assert.Equal(AgentStatus.Talking, branch.StatusOf("anna"));

        customer.HangUp();
        branch.Time.Run(15.Seconds());
        Assert.Equal(AgentStatus.Paused, branch.StatusOf("anna"));
        Assert.Equal("lunch", branch.Facts<AgentStatusChanged>().Last().Code);
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Restart_keeps_pauses_chats_and_skills_given()
    {
        var branch = new VirtualBranch();
        var (anna, vera) = (branch.Agent("101"), branch.Agent("103"));
        Write(branch, "chat");
        branch.TryPost(new AgentPaused(Anna, "training"));
        branch.TryPost(new AgentSkillsGiven(new AgentId("vera"), Skills("sales")));
        branch.Time.Run(1.Seconds());

        branch.CrashAndRestart();
        anna.Register();
        vera.Register();
        branch.Time.Run(2.Seconds());
        Assert.Equal((AgentStatus.Paused, AgentStatus.Talking), (branch.StatusOf("anna"), branch.StatusOf("vera")));
        Assert.Equal(1, branch.Counts.Talking);

        End(branch, "chat");
        branch.Time.Run(15.Seconds());
        vera.AnswersAfter(0.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, vera));
        customer.HangUp();
        branch.Require(() => branch.Counts == SwitchboardCounts.Idle, 3.Minutes());
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void Offer_says_who_was_weighed_and_what_kept_the_others_from_it()
    {
        var branch = new VirtualBranch();
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        branch.TryPost(new AgentPaused(Boris));
        var customer = Call(branch, "+79110000001", anna);

        var offered = branch.Fact<InteractionOffered>();
        Assert.Equal("longest-idle", offered.Reason.Split(':')[0]);
        Assert.Equal(
            [(Anna, null), (Boris, Exclusion.Paused), (new AgentId("vera"), Exclusion.SignedOut)],
            offered.Candidates!.Select(weighed => (weighed.Agent, weighed.Excluded)));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    private static ImmutableDictionary<SkillId, int> Skills(string skill) =>
        ImmutableDictionary<SkillId, int>.Empty.Add(new SkillId(skill), 5);

    private static VirtualPhone Call(VirtualBranch branch, string number, VirtualPhone agent)
    {
        agent.AnswersAfter(0.Seconds());
        var customer = branch.CustomerInQueue(number);
        branch.Require(() => branch.Hear(customer, agent));
        return customer;
    }

    /// <summary>Customers write to support, one after the other, and whoever is offered them takes them.</summary>
    private static void Write(VirtualBranch branch, params string[] chats)
    {
        foreach (var chat in chats)
        {
            branch.TryPost(new InteractionEnteredQueue(new InteractionId(chat), Support, Channel.Chat));
            TakeOffers(branch);
        }
    }

    private static void TakeOffers(VirtualBranch branch)
    {
        branch.Time.Run(100.Milliseconds());
        foreach (var offered in branch.Facts<InteractionOffered>().ToArray())
        {
            branch.TryPost(new OfferAccepted(offered.OfferId));
        }

        branch.Time.Run(100.Milliseconds());
    }

    private static IEnumerable<string> Connected(VirtualBranch branch) =>
        branch.Facts<InteractionConnected>().Select(connected => connected.InteractionId.Value);

    private static void End(VirtualBranch branch, params string[] chats)
    {
        foreach (var chat in chats)
        {
            branch.TryPost(new ConversationEnded(new InteractionId(chat)));
        }
    }
}
