using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>R20: what a supervisor decides takes effect at once.</summary>
public class SupervisorTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void A_chat_given_to_the_agent_who_has_it_stays_as_it_is()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.Tell(new InteractionGiven(Customer("chat"), Anna));
        Assert.Empty(branch.Effects);
    }

    [Fact]
    public void A_contact_moved_to_another_queue_is_offered_there_at_once()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.SignIn(Vera);
        _branch.Tell(new InteractionMoved(Customer("c"), Support));

        Assert.Equal(Vera, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_contact_given_to_an_agent_is_kept_for_that_agent()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.Tell(new InteractionGiven(Customer("c"), Boris));
        _branch.SignIn(Anna);
        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());

        _branch.Leave("busy");
        _branch.Pass(10);
        Assert.Equal(Boris, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_contact_is_not_given_to_an_agent_who_is_not_there()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.Enter("c", Sales);
        var facts = _branch.Facts.Count;
        _branch.Tell(new InteractionGiven(Customer("c"), Vera));

        Assert.Equal(facts, _branch.Facts.Count);
    }

    [Fact]
    public void A_pause_that_was_forced_says_so_and_ends_by_force()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentStatusForced(Anna, AgentStatus.Paused, "training"));
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Forced);
        Assert.Equal("training", _branch[Anna].Code);

        _branch.Tell(new AgentStatusForced(Anna, AgentStatus.Ready));
        _branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void A_planned_pause_comes_in_time_and_survives_a_restart()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentChangePlanned(Anna, _branch.Now.Wall + Seconds(60), AgentStatus.Paused, "lunch"));
        _branch.Pass(59);
        _branch.Restart();
        _branch.Pass(1);

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Forced);
        Assert.Null(_branch.Facts.OfType<AgentChangeScheduled>().Last().Due);
    }

    [Fact]
    public void Closing_by_hand_lets_callers_go_and_keeps_letters_until_the_branch_reopens()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("caller", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("letter"), Sales, Channel.Email));
        _branch.Tell(new ClosedByHand());

        Assert.Equal((Customer("caller"), QueueExit.Closed), Assert.Single(
            _branch.Effects.OfType<LeaveQueue>().Select(leave => (leave.Interaction, leave.Exit))));
        _branch.Enter("late", Sales);
        Assert.Equal(QueueExit.Closed, Assert.Single(_branch.Effects.OfType<LeaveQueue>()).Exit);
        _branch.Tell(new ReopenedByHand());
        _branch.Enter("next", Sales);
        Assert.Equal(2, _branch[Sales].Waiting);
    }

    [Fact]
    public void Chat_given_to_a_colleague_in_a_closed_branch_waits_for_that_colleague_over_a_restart_too()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris);
        _branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        _branch.Accept();
        _branch.Tell(new ClosedByHand());
        _branch.Tell(new InteractionGiven(Customer("chat"), Boris));
        _branch.Restart();
        _branch.Tell(new ExtensionReachabilityChanged(new("102"), true));

        Assert.Equal(Boris, _branch.LastOffer.Agent);
        _branch.Refuse(OfferEnding.Rejected);
        Assert.Equal((Customer("chat"), QueueExit.Closed), Assert.Single(
            _branch.Effects.OfType<LeaveQueue>().Select(leave => (leave.Interaction, leave.Exit))));
    }

    [Fact]
    public void Whoever_is_paused_last_empties_a_queue_that_asks_for_somebody_available()
    {
        var branch = new Branch(Configured with
        {
            Queues = [Queue("sales") with { Stay = Routing.Queues.StaffRule.Available }, Queue("support")],
        });
        branch.SignIn(Anna);
        branch.Enter("rings", Sales);
        branch.Enter("waits", Sales);
        branch.Pass(20);

        Assert.Equal(2, branch.Effects.OfType<LeaveQueue>().Count());
    }

    [Fact]
    public void A_contact_passed_on_during_its_wrap_up_is_queued()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new ConversationEnded(Customer("c")));
        _branch.SignIn(Vera);
        _branch.Enter("c", Support);

        Assert.Equal(Vera, _branch.LastOffer.Agent);
        _branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void A_letter_keeps_its_place_when_the_service_stops_and_starts()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("letter"), Sales, Channel.Email));
        _branch.Tell(new RoutingStopped());
        _branch.Restart();

        Assert.Equal(1, _branch[Sales].Waiting);
    }

    [Fact]
    public void What_is_written_stays_with_its_agent_where_the_other_queue_takes_nobody()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new InteractionEnteredQueue(Customer("c"), Sales, Channel.Chat));
        _branch.Accept();
        _branch.Tell(new InteractionMoved(Customer("c"), Support));

        Assert.Empty(_branch.Effects);
        _branch.AssertStatus(Anna, AgentStatus.Talking);
    }

    [Fact]
    public void Whoever_is_moved_to_where_nobody_is_waited_for_is_let_go_at_once()
    {
        var branch = new Branch(Configured with
        {
            Queues = [Queue("sales"), Queue("support") with { Stay = Routing.Queues.StaffRule.Available }],
        });
        branch.Connect(Anna, "busy", Sales);
        branch.SignIn(Vera);
        branch.Tell(new AgentPaused(Vera));
        branch.Enter("c", Sales);
        branch.Tell(new InteractionMoved(Customer("c"), Support));

        Assert.Equal(QueueExit.NoAgents, Assert.Single(branch.Effects.OfType<LeaveQueue>()).Exit);
    }
}
