using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class WaitingTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void A_queue_nobody_is_signed_in_for_gives_the_customer_back_at_once()
    {
        _branch.SignIn(Vera);
        _branch.Enter("c", Sales);

        AssertLeft("c", QueueExit.NoAgents);
        Assert.Empty(_branch.Facts.OfType<InteractionQueued>());
        Assert.Equal("no-agents", Assert.Single(_branch.Facts.OfType<InteractionUnserved>()).Exit);
    }

    [Fact]
    public void A_queue_that_is_not_configured_gives_the_customer_back_at_once()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", new("no such queue"));

        AssertLeft("c", QueueExit.NoAgents);
    }

    [Fact]
    public void A_paused_agent_counts_as_signed_in()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentPaused(Anna));
        _branch.Enter("c", Sales);

        Assert.Equal(1, _branch[Sales].Waiting);
    }

    [Fact]
    public void A_full_queue_gives_the_customer_back_at_once()
    {
        _branch.Connect(Anna, "busy", Sales);
        foreach (var customer in new[] { "a", "b", "c" })
        {
            _branch.Enter(customer, Sales);
        }

        _branch.Enter("d", Sales);
        AssertLeft("d", QueueExit.Full);
        Assert.Equal(3, _branch[Sales].Waiting);
    }

    [Fact]
    public void When_the_last_agent_signs_out_everybody_waiting_is_given_back()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("a", Sales);
        _branch.Enter("b", Sales);
        _branch.Leave("busy");
        _branch.Tell(new AgentSignedOut(Anna));

        Assert.Equal(["a", "b"], _branch.Effects.OfType<LeaveQueue>().Select(leave => leave.Interaction.Value));
        Assert.Equal(0, _branch[Sales].Waiting);
    }

    [Fact]
    public void Handing_a_phone_over_to_a_colleague_with_the_skill_keeps_the_queue()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("waiting", Sales);
        _branch.Leave("busy");
        _branch.SignIn(Boris, "101");

        Assert.Empty(_branch.Effects.OfType<LeaveQueue>());
        Assert.Equal(Boris, _branch.LastOffer.Agent);
    }

    [Fact]
    public void The_position_is_told_on_entering_and_then_every_so_often()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("a", Sales);
        _branch.Enter("b", Sales);
        Assert.Equal(2, Position("b"));

        _branch.Pass(29);
        Assert.Empty(_branch.Effects);
        _branch.Leave("a");
        _branch.Pass(1);
        Assert.Equal(1, Position("b"));
        _branch.Pass(30);
        Assert.Equal(1, Position("b"));
    }

    [Fact]
    public void The_position_is_not_told_while_an_agents_phone_rings()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(19);
        Assert.Empty(_branch.Effects.OfType<AnnouncePosition>());

        _branch.Pass(11);
        Assert.Equal(1, Position("c"));
    }

    [Fact]
    public void Those_being_offered_still_count_in_the_positions_behind_them()
    {
        _branch.SignIn(Anna);
        _branch.Enter("offered", Sales);
        _branch.Enter("behind", Sales);

        Assert.Equal(2, Position("behind"));
    }

    [Fact]
    public void Who_has_waited_as_long_as_the_queue_allows_is_given_back()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.Pass(299);
        Assert.Empty(_branch.Effects.OfType<LeaveQueue>());

        _branch.Pass(1);
        AssertLeft("c", QueueExit.WaitedTooLong);
    }

    [Fact]
    public void A_wait_limit_reached_while_a_phone_rings_waits_for_the_offer_to_end()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.Pass(290);
        _branch.SignIn(Boris);
        _branch.Pass(10);
        Assert.Empty(_branch.Effects.OfType<LeaveQueue>());

        _branch.Pass(10);
        Assert.Equal([OfferEnding.TimedOut], _branch.EndingsOf("c"));
        AssertLeft("c", QueueExit.WaitedTooLong);
    }

    [Fact]
    public void A_router_that_is_stopped_gives_back_who_waits_and_takes_nobody()
    {
        _branch.Connect(Anna, "talks", Sales);
        _branch.Enter("waits", Sales);
        _branch.Tell(new RoutingStopped());
        AssertLeft("waits", QueueExit.Stopping);

        _branch.Enter("late", Sales);
        AssertLeft("late", QueueExit.Stopping);
        Assert.Equal(1, _branch.Router.Counts.Conversations);
    }

    [Fact]
    public void A_router_that_is_stopped_keeps_and_takes_what_is_written()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new RoutingStopped());
        _branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));

        Assert.Empty(_branch.Effects.OfType<LeaveQueue>());
        Assert.Equal(1, _branch.Router.Counts.Waiting);
    }

    [Fact]
    public void A_phone_that_rings_when_the_router_is_stopped_may_still_be_answered()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Tell(new RoutingStopped());
        Assert.Empty(_branch.Effects);

        _branch.Accept();
        Assert.Single(_branch.Effects.OfType<ConnectToAgent>());
    }

    [Fact]
    public void A_phone_that_rings_out_after_the_router_was_stopped_gives_the_customer_back()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris);
        _branch.Enter("c", Sales);
        _branch.Tell(new RoutingStopped());
        _branch.Pass(20);

        AssertLeft("c", QueueExit.Stopping);
    }

    private int Position(string customer) => Assert.Single(
        _branch.Effects.OfType<AnnouncePosition>(), told => told.Interaction == Customer(customer)).Position;

    [Fact]
    public void Who_was_served_elsewhere_while_waiting_is_not_listed_as_given_up()
    {
        _branch.Connect(Anna, "busy", Sales);
        foreach (var name in (string[])["served", "gone"])
        {
            _branch.Tell(new InteractionEnteredQueue(Customer(name), Sales, Channel.Voice, new CustomerId(name)));
        }

        _branch.Tell(new CustomerServedElsewhere(Customer("served")));
        _branch.Leave("gone");
        Assert.Equal(Customer("gone"), Assert.Single(_branch.Router.Abandoned(_branch.Now)).Interaction);
    }

    private void AssertLeft(string customer, QueueExit exit)
    {
        var leave = Assert.Single(_branch.Effects.OfType<LeaveQueue>());
        Assert.Equal((Customer(customer), exit), (leave.Interaction, leave.Exit));
    }

    [Fact]
    public void A_letter_written_at_night_is_not_turned_away_after_the_longest_wait_of_callers()
    {
        var branch = new Branch();
        branch.Tell(new InteractionEnteredQueue(Customer("mail"), Sales, Channel.Email));
        branch.Pass(301);
        Assert.Empty(branch.Effects.OfType<LeaveQueue>());
    }
}
