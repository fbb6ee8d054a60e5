using EdgeCC.Model.Agents;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class ReconfiguringTests
{
    private readonly Branch _branch = new();

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
}
