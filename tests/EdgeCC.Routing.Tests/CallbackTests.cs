using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class CallbackTests
{
    private const string Number = "+74951234567";
    private static readonly CustomerId Known = new("known");
    private readonly Branch _branch = new();

    [Fact]
    public void A_callback_takes_the_place_of_the_call_it_was_asked_for_from()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("first", Sales);
        _branch.Pass(5);
        _branch.Enter("second", Sales);
        Ask("callback", inPlaceOf: "first");
        _branch.Leave("busy");
        _branch.Pass(10);

        Assert.Equal((Customer("callback"), Number), (_branch.LastOffer.Interaction, _branch.LastOffer.Callback));
    }

    [Fact]
    public void The_customer_is_dialled_only_once_the_agent_is_on_the_line()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        Assert.Empty(_branch.Effects.OfType<DialCustomer>());
        _branch.Accept();

        Assert.Equal(Number, Assert.Single(_branch.Effects.OfType<DialCustomer>()).Number);
        _branch.AssertStatus(Anna, AgentStatus.Talking);
        _branch.Tell(new CallbackAnswered(Customer("callback")));
        Assert.Equal(CallbackEnding.Served, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
        Assert.Equal(0, _branch[Sales].Answered);
    }

    [Fact]
    public void An_agent_is_free_again_even_if_nothing_is_ever_heard_of_the_call_to_the_customer()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        _branch.Accept();
        _branch.Pass(60);

        _branch.AssertStatus(Anna, AgentStatus.Ready);
        Assert.Equal(CallbackResult.Failed, Assert.Single(_branch.Facts.OfType<CallbackAttempted>()).Result);
    }

    [Fact]
    public void No_more_callbacks_are_under_way_than_agents_are_free()
    {
        _branch.SignIn(Anna);
        Ask("first");
        Ask("second", "+74957654321");

        Assert.Equal((1, 2), (_branch.Router.Counts.Offers, _branch.Router.Counts.Callbacks));
    }

    [Fact]
    public void One_number_is_called_once_however_often_it_is_asked_for()
    {
        _branch.Connect(Anna, "busy", Sales);
        Ask("callback");
        Ask("again");

        Assert.Equal(CallbackRefusal.AlreadyRequested, Assert.Single(_branch.Effects.OfType<CallbackRefused>()).Refusal);
    }

    [Fact]
    public void Who_is_not_reached_is_called_three_times_and_then_given_up()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        foreach (var pause in new[] { 0, 5 * 60, 30 * 60 })
        {
            _branch.Pass(pause);
            _branch.Accept();
            _branch.Tell(new CallbackFailed(Customer("callback"), CallbackResult.Busy));
            _branch.AssertStatus(Anna, AgentStatus.Ready);
        }

        Assert.Equal(CallbackEnding.GivenUp, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void A_window_is_kept_at_both_ends()
    {
        _branch.SignIn(Anna);
        Ask("callback", notBefore: 60, notAfter: 90);
        _branch.Pass(59);
        Assert.Equal(0, _branch.Router.Counts.Offers);
        _branch.Tell(new AgentPaused(Anna));
        _branch.Pass(31);

        Assert.Equal(CallbackEnding.Expired, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
    }

    [Fact]
    public void A_customer_who_calls_meanwhile_takes_the_callbacks_place()
    {
        _branch.Connect(Anna, "busy", Sales);
        Ask("callback");
        _branch.Pass(20);
        _branch.Enter("other", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("calls"), Sales, Channel.Voice, Known));
        _branch.Leave("busy");
        _branch.Pass(10);

        Assert.Equal(Customer("calls"), _branch.LastOffer.Interaction);
        _branch.Accept();
        Assert.Equal(CallbackEnding.CustomerCalled, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
    }

    [Fact]
    public void A_caller_who_comes_interrupts_the_offer_of_a_callback_but_overtakes_nobody()
    {
        _branch.Connect(Anna, "busy", Sales);
        Ask("callback");
        _branch.Enter("waits", Sales);
        _branch.Leave("busy");
        _branch.Pass(10);
        Assert.Equal(Customer("callback"), _branch.LastOffer.Interaction);
        _branch.Enter("comes", Sales);

        Assert.Equal(Customer("waits"), _branch.LastOffer.Interaction);
        Assert.Equal([OfferEnding.Withdrawn], _branch.EndingsOf("callback"));
    }

    [Fact]
    public void A_callback_survives_a_restart_with_its_place()
    {
        _branch.Connect(Anna, "busy", Sales);
        Ask("callback");
        _branch.Pass(40);
        _branch.Restart();

        var kept = Assert.Single(_branch.Router.Callbacks(_branch.Now));
        Assert.Equal((Number, Seconds(40)), (kept.Number, kept.Waiting));
    }

    [Fact]
    public void A_callback_being_dialled_by_an_agent_who_is_gone_still_connects()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        _branch.Accept();
        _branch.Tell(new RoutingReconfigured(Configured with { Agents = [Agent("boris", "102", "sales")] }));
        _branch.Tell(new CallbackAnswered(Customer("callback")));
        _branch.Leave("callback");

        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void A_callback_that_fails_when_its_queue_is_gone_is_given_up()
    {
        _branch.SignIn(Boris);
        Ask("callback");
        _branch.Accept();
        _branch.Tell(new RoutingReconfigured(Configured with { Queues = [Queue("support")] }));
        _branch.Tell(new CallbackFailed(Customer("callback"), CallbackResult.NoAnswer));

        Assert.Equal(CallbackEnding.GivenUp, Assert.Single(_branch.Facts.OfType<CallbackEnded>()).Ending);
    }

    private void Ask(string id, string number = Number, string? inPlaceOf = null, int? notBefore = null, int? notAfter = null) => _branch.Tell(
        new CallbackAsked(
            Customer(id),
            Sales,
            number,
            CallbackOrigin.Queue,
            number == Number ? Known : null,
            inPlaceOf is { } name ? Customer(name) : null,
            notBefore is { } first ? _branch.Now.Wall + Seconds(first) : null,
            notAfter is { } last ? _branch.Now.Wall + Seconds(last) : null));
}
