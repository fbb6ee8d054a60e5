using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class SnapshotTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void A_queue_shows_who_waits_and_for_how_long()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("a", Sales);
        _branch.Pass(7);
        _branch.Enter("b", Sales);
        _branch.Pass(3);

        Assert.Equal((2, Seconds(10)), (_branch[Sales].Waiting, _branch[Sales].LongestWait));
        Assert.Equal((0, TimeSpan.Zero), (_branch[Support].Waiting, _branch[Support].LongestWait));
    }

    [Fact]
    public void Whoever_waits_is_listed_with_place_wait_and_the_agent_who_is_rung()
    {
        _branch.SignIn(Anna);
        _branch.Enter("a", Sales);
        _branch.Pass(7);
        _branch.Enter("b", Sales);
        _branch.SignIn(Vera);
        _branch.Enter("c", Support);
        _branch.Pass(3);

        Assert.Equal(
            [("a", Sales, 1, 10, (AgentId?)Anna), ("b", Sales, 2, 3, null), ("c", Support, 1, 3, Vera)],
            _branch.Router.Waiting(_branch.Now).Select(one =>
                (one.Interaction.Value, one.Queue, one.Position, (int)one.Waited.TotalSeconds, one.RingingAt)));
        _branch.Accept();
        Assert.DoesNotContain(_branch.Router.Waiting(_branch.Now), one => one.Interaction == Customer("c"));
    }

    [Fact]
    public void Callbacks_are_listed_apart_with_their_place_among_those_who_wait()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("a", Sales);
        _branch.Pass(2);
        _branch.Tell(new CallbackAsked(Customer("call"), Sales, "+79110000001", CallbackOrigin.Web));
        _branch.Pass(2);
        _branch.Enter("b", Sales);

        var callback = Assert.Single(_branch.Router.Callbacks(_branch.Now));
        Assert.Equal((2, 2, 0), (callback.Position, (int)callback.Waiting.TotalSeconds, callback.Attempts));
        Assert.Equal([("a", 1), ("b", 3)], _branch.Router.Waiting(_branch.Now).Select(one => (one.Interaction.Value, one.Position)));
        Assert.Equal((2, 1), (_branch[Sales].Waiting, _branch[Sales].Callbacks));
    }

    [Fact]
    public void A_queue_shows_the_agents_with_its_skill()
    {
        _branch.Connect(Boris, "busy", Support);
        _branch.SignIn(Anna);
        _branch.SignIn(Vera);
        _branch.Tell(new AgentPaused(Vera));

        Assert.Equal((1, 1, 0), AgentsOf(_branch[Sales]));
        Assert.Equal((0, 1, 1), AgentsOf(_branch[Support]));
    }

    [Fact]
    public void The_only_agent_is_signed_in_from_ringing_to_wrap_up()
    {
        Assert.Equal((0, 0), (_branch[Sales].SignedIn, _branch[Sales].Ringing));
        _branch.SignIn(Anna);
        _branch.Enter("a", Sales);
        _branch.Enter("b", Sales);
        Assert.Equal((1, 2, 1), (_branch[Sales].SignedIn, _branch[Sales].Waiting, _branch[Sales].Ringing));

        _branch.Accept();
        Assert.Equal((1, 1, 0), (_branch[Sales].SignedIn, _branch[Sales].Waiting, _branch[Sales].Ringing));
        _branch.Leave("a");
        _branch.AssertStatus(Anna, AgentStatus.WrapUp);
        Assert.Equal(1, _branch[Sales].SignedIn);
        Assert.Equal(0, _branch[Support].SignedIn);
    }

    [Fact]
    public void The_service_level_counts_abandons_against_it()
    {
        Assert.Null(_branch[Sales].ServiceLevel);
        _branch.Connect(Anna, "in time", Sales);
        _branch.Enter("late", Sales);
        _branch.Enter("impatient", Sales);
        _branch.Pass(31);
        _branch.Leave("impatient");
        _branch.Leave("in time");
        _branch.Pass(10);
        _branch.Accept();

        Assert.Equal((2, 1, 1), (_branch[Sales].Answered, _branch[Sales].AnsweredInTime, _branch[Sales].Abandoned));
        Assert.Equal(1 / 3.0, _branch[Sales].ServiceLevel);
    }

    [Fact]
    public void Answered_exactly_at_the_target_is_in_time()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.Pass(20);
        _branch.Leave("busy");
        _branch.Pass(10);
        _branch.Accept();

        Assert.Equal(2, _branch[Sales].AnsweredInTime);
    }

    [Fact]
    public void Counters_begin_anew_at_the_branchs_own_midnight()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.JumpClock(new TimeSpan(14, 59, 59));
        Assert.Equal(1, _branch[Sales].Answered);

        _branch.Pass(1);
        Assert.Equal(0, _branch[Sales].Answered);
        Assert.Null(_branch[Sales].ServiceLevel);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-400)]
    public void A_clock_set_right_takes_the_days_counters_along(int days)
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.JumpClock(TimeSpan.FromDays(days));
        Assert.Equal(1, _branch[Sales].Answered);
        _branch.Leave("c");
        _branch.Pass(10);
        _branch.Enter("d", Sales);
        _branch.Accept();
        Assert.Equal(2, _branch[Sales].Answered);

        _branch.JumpClock(new TimeSpan(14, 59, 49));
        Assert.Equal(2, _branch[Sales].Answered);
        _branch.Pass(1);
        Assert.Equal(0, _branch[Sales].Answered);
    }

    [Fact]
    public void A_clock_set_right_does_not_bring_yesterday_back()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.JumpClock(new TimeSpan(14, 59, 59));
        Assert.Equal(1, _branch[Sales].Answered);
        _branch.Pass(1);
        _branch.JumpClock(TimeSpan.FromDays(-1));

        Assert.Equal(0, _branch[Sales].Answered);
    }

    [Fact]
    public void A_jump_of_the_wall_clock_moves_no_deadline_and_no_wait()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(10);
        _branch.JumpClock(TimeSpan.FromDays(-400));

        Assert.Equal(Seconds(10), _branch[Sales].LongestWait);
        _branch.Pass(9);
        _branch.AssertStatus(Anna, AgentStatus.Offered);
        _branch.Pass(1);
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.NotAnswering);
    }

    [Fact]
    public void An_agent_shows_where_and_since_when()
    {
        _branch.SignIn(Anna);
        _branch.Pass(4);

        Assert.Equal(("101", Seconds(4)), (_branch[Anna].Extension?.Value, _branch[Anna].Since));
        Assert.Null(_branch[Vera].Extension);
    }

    private static (int Ready, int Talking, int Paused) AgentsOf(Boards.QueueSnapshot queue) =>
        (queue.Ready, queue.Talking, queue.Paused);
}
