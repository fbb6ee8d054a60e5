using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Hours;
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
    public void Who_rings_back_after_a_missed_callback_and_is_served_is_not_called_again()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new CallbackAsked(Customer("callback"), Sales, Number, CallbackOrigin.Web, Known));
        _branch.Accept();
        _branch.Tell(new CallbackFailed(Customer("callback"), CallbackResult.NoAnswer));
        _branch.Pass(20);
        _branch.Tell(new InteractionEnteredQueue(Customer("rings back"), Sales, Channel.Voice, Known));
        _branch.Accept();
        _branch.Leave("rings back");
        _branch.Pass(600);
        Assert.Single(_branch.Facts.OfType<InteractionOffered>(), fact => fact.InteractionId == Customer("callback"));
    }

    [Fact]
    public void A_window_that_is_over_is_not_promised()
    {
        _branch.Tell(new CallbackAsked(Customer("late"), Sales, Number, CallbackOrigin.Web, Known, NotAfter: _branch.Now.Wall));
        Assert.Equal(CallbackRefusal.NotPossible, Assert.Single(_branch.Effects.OfType<CallbackRefused>()).Refusal);
        Assert.Equal(0, _branch.Router.Counts.Callbacks);
    }

    [Fact]
    public void Window_that_ends_as_it_begins_is_refused()
    {
        Ask("never", notBefore: 60, notAfter: 60);
        Assert.Equal(CallbackRefusal.NotPossible, Assert.Single(_branch.Effects.OfType<CallbackRefused>()).Refusal);
    }

    [Fact]
    public void Nobody_is_dialled_after_the_branch_was_closed_by_hand()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        _branch.Tell(new ClosedByHand());
        _branch.Accept();
        Assert.Empty(_branch.Effects.OfType<DialCustomer>());
    }

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
    public void A_promised_call_waits_for_the_agent_who_promised_it_and_then_for_anybody()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.SignIn(Anna);
        _branch.Tell(new CallbackAsked(Customer("callback"), Sales, Number, CallbackOrigin.Desk, Promised: Boris));
        Assert.DoesNotContain(_branch.Facts.OfType<InteractionOffered>(), offered => offered.InteractionId == Customer("callback"));
        _branch.Pass((int)Router.GivenFor.TotalSeconds);
        Assert.Equal((Anna, Number), (_branch.LastOffer.Agent, _branch.LastOffer.Callback));
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
    public void Who_waits_already_does_not_interrupt_the_offer_of_a_callback()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { RingTimeout = Seconds(60) }, Queue("support")] });
        branch.SignIn(Anna);
        branch.Enter("refused", Sales);
        branch.Refuse(OfferEnding.Rejected);
        branch.Tell(new CallbackAsked(Customer("callback"), Sales, Number, CallbackOrigin.Web));
        Assert.Equal(Customer("callback"), branch.LastOffer.Interaction);
        branch.Pass(40);

        Assert.Empty(branch.EndingsOf("callback"));
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

    [Fact]
    public void Nobody_is_called_outside_the_hours_of_the_queue_not_even_again()
    {
        var minutes = new OpeningHours(Moscow, [new OpeningBlock(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(9, 3))]);
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { Hours = minutes }, Queue("support")] });
        branch.SignIn(Anna);
        branch.Tell(new CallbackAsked(Customer("callback"), Sales, Number, CallbackOrigin.Web));
        branch.Accept();
        branch.Tell(new CallbackFailed(Customer("callback"), CallbackResult.Busy));
        branch.Pass(400);
        Assert.Single(branch.Facts.OfType<InteractionOffered>());

        branch.Pass(7 * 24 * 3600);
        Assert.Equal(2, branch.Facts.OfType<InteractionOffered>().Count());
    }

    [Fact]
    public void Nobody_is_called_while_the_branch_is_closed_by_hand()
    {
        _branch.Tell(new ClosedByHand());
        _branch.SignIn(Anna);
        _branch.Tell(new ReopenedByHand());
        Ask("callback");
        _branch.Refuse(OfferEnding.Unreachable);
        _branch.Tell(new ClosedByHand());
        _branch.Pass(60);
        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());

        _branch.Tell(new ReopenedByHand());
        Assert.Equal(Customer("callback"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void A_call_to_another_queue_or_before_the_window_leaves_the_promise_as_it_was()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Vera);
        _branch.Tell(new CallbackAsked(
            Customer("callback"), Sales, Number, CallbackOrigin.Web, Known, NotBefore: _branch.Now.Wall.AddHours(24)));
        _branch.Tell(new InteractionEnteredQueue(Customer("other"), Support, Channel.Voice, Known));
        _branch.Leave("other");
        _branch.Tell(new InteractionEnteredQueue(Customer("early"), Sales, Channel.Voice, Known));
        _branch.Leave("early");

        Assert.Single(_branch.Router.Callbacks(_branch.Now));
    }

    [Fact]
    public void A_callback_for_later_goes_behind_whoever_came_before_its_window()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new CallbackAsked(
            Customer("callback"), Sales, Number, CallbackOrigin.Web, NotBefore: _branch.Now.Wall.AddMinutes(2)));
        _branch.Pass(100);
        _branch.Enter("patient", Sales);
        _branch.Pass(60);
        _branch.Leave("busy");
        _branch.Pass(10);

        Assert.Equal(Customer("patient"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void A_queue_promises_no_more_callbacks_than_it_holds()
    {
        _branch.Connect(Anna, "busy", Sales);
        for (var number = 0; number < 3; number++)
        {
            Ask($"callback-{number}", $"+7495000000{number}");
        }

        Ask("too-many", "+74959999999");
        Assert.Equal(CallbackRefusal.Full, Assert.Single(_branch.Effects.OfType<CallbackRefused>()).Refusal);
    }

    [Fact]
    public void A_window_moves_with_a_clock_that_is_set()
    {
        _branch.SignIn(Anna);
        Ask("callback", notBefore: 3600);
        _branch.JumpClock(TimeSpan.FromHours(2));
        _branch.Pass(1);

        Assert.Equal(Customer("callback"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void Our_own_failures_are_no_attempts()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        for (var failure = 0; failure < 5; failure++)
        {
            _branch.Accept();
            _branch.Tell(new CallbackFailed(Customer("callback"), CallbackResult.Failed));
            _branch.Pass(300);
        }

        Assert.Equal(0, Assert.Single(_branch.Router.Callbacks(_branch.Now)).Attempts);
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

    [Fact]
    public void A_clock_set_forward_into_the_opening_hours_has_the_callback_made()
    {
        var hours = new OpeningHours(Moscow, [new OpeningBlock(DayOfWeek.Monday, new TimeOnly(12, 0), new TimeOnly(18, 0))]);
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { Hours = hours }, Queue("support")] });
        branch.SignIn(Anna);
        branch.Tell(new CallbackAsked(Customer("cb"), Sales, "+74951234567", CallbackOrigin.Web));
        Assert.Equal(0, branch.Router.Counts.Offers);
        branch.JumpClock(TimeSpan.FromHours(4));
        branch.Pass(60);
        Assert.Contains(branch.Effects.OfType<OfferToAgent>(), _ => true);
    }

    [Fact]
    public void A_promised_call_outside_hours_is_kept_for_whom_promised_when_hours_begin()
    {
        var hours = new OpeningHours(Moscow, [new OpeningBlock(DayOfWeek.Monday, new TimeOnly(9, 10), new TimeOnly(18, 0))]);
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { Hours = hours }, Queue("support")] });
        branch.SignIn(Anna);
        branch.Pass(5);
        branch.SignIn(Boris);
        branch.Tell(new CallbackAsked(Customer("cb"), Sales, "+74951234567", CallbackOrigin.Desk, Promised: Boris));
        branch.Pass(700);
        Assert.Equal(Boris, branch.Facts.OfType<InteractionOffered>().First().AgentId);
    }

    [Fact]
    public void A_promised_call_that_failed_once_is_retried_by_whom_promised()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Pass(5);
        branch.SignIn(Boris);
        branch.Tell(new CallbackAsked(Customer("cb"), Sales, "+74951234567", CallbackOrigin.Desk, Promised: Boris));
        branch.Accept();
        branch.Tell(new CallbackFailed(Customer("cb"), CallbackResult.NoAnswer));
        branch.Pass(310);
        Assert.Equal(Boris, branch.Facts.OfType<InteractionOffered>().ElementAt(1).AgentId);
    }

    [Fact]
    public void Who_gets_through_is_called_at_none_of_their_numbers()
    {
        var branch = new Branch();
        branch.Connect(Anna, "busy", Sales);
        foreach (var number in new[] { "+74951234567", "+74957654321" })
        {
            branch.Tell(new CallbackAsked(Customer(number), Sales, number, CallbackOrigin.Web, new CustomerId("known")));
        }

        branch.SignIn(Boris);
        branch.Refuse(OfferEnding.Rejected);
        branch.Tell(new InteractionEnteredQueue(Customer("call"), Sales, Channel.Voice, new CustomerId("known")));
        branch.Accept();

        Assert.Equal(2, branch.Facts.OfType<CallbackEnded>().Count(fact => fact.Ending == CallbackEnding.CustomerCalled));
    }
}
