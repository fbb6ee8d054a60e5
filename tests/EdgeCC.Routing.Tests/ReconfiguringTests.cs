using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class ReconfiguringTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void Who_waits_is_kept_where_one_change_takes_the_agent_away_and_gives_the_skill_to_a_colleague()
    {
        var branch = new Branch();
        branch.Connect(Anna, "busy", Sales);
        branch.SignIn(Vera);
        branch.Enter("waits", Sales);
        branch.Tell(new RoutingReconfigured(Configured with
        {
            Agents = [Agent("boris", "102", "sales", "support"), Agent("vera", "103", "sales", "support")],
        }));
        Assert.Empty(branch.Effects.OfType<LeaveQueue>());
        Assert.Equal((Vera, Customer("waits")), (branch.LastOffer.Agent, branch.LastOffer.Interaction));
    }

    [Fact]
    public void Calls_agents_and_queues_that_stay_are_left_alone()
    {
        _branch.Connect(Anna, "talks", Sales);
        _branch.Enter("waits", Sales);
        var facts = _branch.Facts.Count;
        _branch.Tell(new RoutingReconfigured(Configured));

        Assert.Empty(_branch.Effects);
        Assert.Equal(facts, _branch.Facts.Count);
        Assert.Equal(1, _branch[Sales].Waiting);
        _branch.AssertStatus(Anna, AgentStatus.Talking);
    }

    [Fact]
    public void Who_waits_in_a_queue_that_is_gone_is_given_back_and_a_phone_ringing_for_it_stops()
    {
        _branch.SignIn(Boris);
        _branch.Enter("offered", Sales);
        _branch.Enter("waits", Sales);
        _branch.Tell(new RoutingReconfigured(Configured with { Queues = [Queue("support")] }));

        Assert.Equal(
            [("offered", QueueExit.NoAgents), ("waits", QueueExit.NoAgents)],
            _branch.Effects.OfType<LeaveQueue>().Select(leave => (leave.Interaction.Value, leave.Exit)));
        Assert.Equal([OfferEnding.Withdrawn], _branch.EndingsOf("offered"));
        _branch.AssertStatus(Boris, AgentStatus.Ready);
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void An_agent_who_is_gone_finishes_the_conversation()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new RoutingReconfigured(Configured with { Agents = [Agent("boris", "102", "sales")] }));
        Assert.Equal(1, _branch.Router.Counts.Conversations);

        _branch.Leave("c");
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
        Assert.Equal([Boris], _branch.Snapshot.Agents.Select(agent => agent.Agent));
    }

    [Fact]
    public void A_skill_taken_away_from_the_last_agent_gives_the_waiting_back()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("waits", Sales);
        _branch.Tell(new RoutingReconfigured(Configured with { Agents = [Agent("anna", "101", "support")] }));

        Assert.Equal(QueueExit.NoAgents, Assert.Single(_branch.Effects.OfType<LeaveQueue>()).Exit);
    }

    [Fact]
    public void A_new_wait_limit_holds_for_those_who_wait_already()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("waits", Sales);
        _branch.Pass(50);
        _branch.Tell(new RoutingReconfigured(Configured with
        {
            Queues = [Queue("sales") with { LongestWait = Seconds(60) }, Queue("support")],
        }));
        _branch.Pass(10);

        Assert.Equal(QueueExit.WaitedTooLong, Assert.Single(_branch.Effects.OfType<LeaveQueue>()).Exit);
    }

    [Fact]
    public void A_new_queue_and_a_new_agent_work_at_once()
    {
        _branch.Tell(new RoutingReconfigured(new RoutingModel([Queue("returns")], [Agent("galya", "101", "returns")])));
        _branch.SignIn(new("galya"), "101");
        _branch.Enter("c", new("returns"));

        Assert.Equal("galya", _branch.LastOffer.Agent.Value);
    }

    [Fact]
    public void A_plan_of_an_agent_who_was_gone_and_is_back_does_not_call_off_the_new_plan()
    {
        var branch = new Branch();
        branch.Tell(new AgentChangePlanned(Anna, branch.Now.Wall.AddSeconds(60), AgentStatus.SignedOut));
        branch.Tell(new RoutingReconfigured(Configured with { Agents = [.. Configured.Agents.Skip(1)] }));
        branch.Tell(new RoutingReconfigured(Configured));
        branch.SignIn(Anna);
        branch.Tell(new AgentChangePlanned(Anna, branch.Now.Wall.AddSeconds(120), AgentStatus.Paused, "late"));
        branch.Pass(130);
        branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Forced);
    }

    [Fact]
    public void A_plan_of_an_agent_who_is_gone_tells_nothing()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.Tell(new AgentChangePlanned(Anna, branch.Now.Wall.AddSeconds(60), AgentStatus.Ready));
        branch.Tell(new RoutingReconfigured(Configured with { Agents = [.. Configured.Agents.Skip(1)] }));
        var n = branch.Facts.Count;
        branch.Pass(70);
        Assert.DoesNotContain(branch.Facts.Skip(n).OfType<AgentStatusChanged>(), f => f.AgentId == Anna);
    }

    [Fact]
    public void Skills_given_end_with_the_agent_live_and_restored()
    {
        var branch = new Branch();
        branch.Tell(new AgentSkillsGiven(Anna, ImmutableDictionary<SkillId, int>.Empty.Add(new("support"), 5)));
        branch.Tell(new RoutingReconfigured(Configured with { Agents = [.. Configured.Agents.Skip(1)] }));
        branch.Tell(new RoutingReconfigured(Configured));
        var live = string.Join(',', branch.Router.State.Agents[Anna].Skills.Keys);
        branch.Restart();
        Assert.Equal(live, string.Join(',', branch.Router.State.Agents[Anna].Skills.Keys));
    }

    [Fact]
    public void Announcements_newly_configured_are_heard_by_those_who_wait()
    {
        var quiet = Configured with { Queues = [Queue("sales") with { AnnounceEvery = TimeSpan.Zero }, Queue("support")] };
        var branch = new Branch(quiet);
        branch.Connect(Anna, "busy", Sales);
        branch.Enter("c", Sales);
        branch.Tell(new RoutingReconfigured(Configured));
        branch.Pass(60);
        Assert.Contains(branch.Effects.OfType<AnnouncePosition>(), _ => true);
    }

    [Fact]
    public void Reassign_patience_newly_configured_holds_for_chats_in_hand()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        var model = Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] };
        branch.Tell(new RoutingReconfigured(model));
        branch.Pass(120);
        Assert.Contains(branch.Facts.OfType<InteractionReleased>(), f => f.Cause == ReleaseCause.Silence);
    }

    [Fact]
    public void Reassignment_switched_off_takes_no_chat_any_more()
    {
        var model = Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] };
        var branch = new Branch(model);
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.Tell(new RoutingReconfigured(Configured));
        branch.Pass(120);
        Assert.DoesNotContain(branch.Facts.OfType<InteractionReleased>(), f => f.Cause == ReleaseCause.Silence);
    }
}
