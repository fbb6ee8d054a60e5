using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class RestoringTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void Whoever_was_signed_in_is_so_again_and_ready_once_the_phone_is_back()
    {
        _branch.SignIn(Anna, "102");
        _branch.Restart();
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);

        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("102"), true));
        _branch.AssertStatus(Anna, AgentStatus.Ready);
        _branch.AssertStatus(Boris, AgentStatus.SignedOut);
    }

    [Fact]
    public void Talking_offered_and_wrapping_up_agents_are_free_again()
    {
        _branch.Connect(Anna, "talks", Sales);
        _branch.Connect(Vera, "ended", Support);
        _branch.Leave("ended");
        _branch.SignIn(Boris);
        _branch.Enter("offered", Support);
        _branch.Restart();
        foreach (var phone in new[] { "101", "102", "103" })
        {
            _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId(phone), true));
        }

        Assert.All(_branch.Snapshot.Agents, agent => Assert.Equal(AgentStatus.Ready, agent.Status));
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void Pauses_last()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentPaused(Anna));
        _branch.SignIn(Vera);
        _branch.Enter("c", Support);
        _branch.Pass(20);
        _branch.Restart();

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
        _branch.AssertStatus(Vera, AgentStatus.Paused, PauseReason.NotAnswering);
        Assert.Equal(Seconds(20), _branch[Anna].Since);
    }

    [Fact]
    public void Todays_counters_last_and_yesterdays_do_not()
    {
        _branch.Connect(Anna, "yesterday", Sales);
        _branch.Leave("yesterday");
        _branch.JumpClock(TimeSpan.FromDays(1));
        _branch.Pass(10);
        _branch.Enter("today", Sales);
        _branch.Accept();
        _branch.Enter("gone", Sales);
        _branch.Leave("gone");
        _branch.Restart();

        Assert.Equal((1, 1, 1), (_branch[Sales].Answered, _branch[Sales].AnsweredInTime, _branch[Sales].Abandoned));
    }

    [Fact]
    public void Restoring_tells_only_what_the_journal_does_not_say_already()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentPaused(Anna));
        _branch.SignIn(Boris);
        var facts = _branch.Facts.Count;
        _branch.Restart();

        var fact = Assert.IsType<AgentStatusChanged>(Assert.Single(_branch.Facts.Skip(facts)));
        Assert.Equal((Boris, PauseReason.PhoneUnreachable), (fact.AgentId, fact.Reason));
        _branch.Restart();
        Assert.Equal(facts + 1, _branch.Facts.Count);
    }

    [Fact]
    public void What_waits_in_a_queue_that_is_gone_is_given_back()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        _branch.Tell(new CallbackAsked(Customer("callback"), Sales, "+74951234567", CallbackOrigin.Web));
        _branch.Restart(new RoutingModel([Queue("support")], Configured.Agents));

        Assert.Equal(Customer("chat"), Assert.Single(_branch.Facts.OfType<InteractionUnserved>()).InteractionId);
        Assert.Equal(CallbackEnding.Cancelled, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
    }

    [Fact]
    public void Facts_of_agents_and_queues_that_are_gone_are_passed_over()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Restart(new RoutingModel([Queue("support")], [Agent("vera", "103", "support")]));

        Assert.Equal(AgentStatus.SignedOut, Assert.Single(_branch.Snapshot.Agents).Status);
    }

    [Fact]
    public void A_chat_of_a_queue_that_is_gone_is_kept_over_a_restart()
    {
        var branch = new Branch();
        var model = Configured with { Queues = [Queue("support")] };
        branch.SignIn(Boris);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.Tell(new RoutingReconfigured(model));
        Assert.Equal(1, branch.Router.Counts.Conversations);
        branch.Restart(model);
        Assert.Equal(1, branch.Router.Counts.Conversations + branch.Effects.OfType<LeaveQueue>().Count());
    }

    [Fact]
    public void Chats_keep_their_order_though_the_clock_was_set_back_between_them()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("first"), Sales, Channel.Email));
        _branch.JumpClock(TimeSpan.FromHours(-1));
        _branch.Pass(10);
        _branch.Tell(new InteractionEnteredQueue(Customer("second"), Sales, Channel.Email));
        _branch.Pass(60);
        _branch.Restart();

        Assert.Equal(
            ["first", "second"],
            _branch.Router.State.Queues[Sales].Everybody.Contacts.Select(contact => contact.Interaction.Value));
    }

    [Fact]
    public void An_agent_who_is_gone_at_a_restart_is_told_to_have_left()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentSkillsGiven(Anna, Configured.Agents[2].Skills));
        _branch.Restart(Configured with { Agents = [.. Configured.Agents.Skip(1)] });
        Assert.Equal(AgentStatus.SignedOut, _branch.Facts.OfType<AgentStatusChanged>().Last(fact => fact.AgentId == Anna).Status);

        _branch.Restart();
        _branch.AssertStatus(Anna, AgentStatus.SignedOut);
        Assert.Equal(Configured.Agents[0].Skills.Keys, _branch.Router.State.Agents[Anna].Skills.Keys);
    }
}
