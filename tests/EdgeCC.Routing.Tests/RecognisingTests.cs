using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>Who a customer is turns out while they wait: they are treated as if it had been known at the door.</summary>
public class RecognisingTests
{
    private const string Number = "+74951234567";
    private static readonly CustomerId Known = new("known");
    private static readonly CustomerId Other = new("other");
    private readonly Branch _branch = new();

    [Fact]
    public void A_callback_is_made_once_the_caller_turns_out_to_be_somebody_else()
    {
        CallsSupportWhileToBeCalledBySales(Known);
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("caller"), Other, null));
        Assert.Equal((Anna, Number), (_branch.LastOffer.Agent, _branch.LastOffer.Callback));
    }

    [Fact]
    public void A_callback_is_made_once_the_caller_is_no_longer_taken_for_its_customer()
    {
        var merge = new MergeId("m");
        _branch.Hear(new ProfilesMerged(_branch.Now.Wall, merge, Known, Other, new(Evidence.SignedIn), 1));
        CallsSupportWhileToBeCalledBySales(Other);
        _branch.Hear(new ProfilesUnmerged(_branch.Now.Wall, merge, new(Evidence.SignedIn)));
        Assert.Equal((Anna, Number), (_branch.LastOffer.Agent, _branch.LastOffer.Callback));
    }

    [Fact]
    public void A_phone_that_rings_for_a_callback_stops_once_its_customer_is_recognised_in_line()
    {
        _branch.Connect(Vera, "busy", Support);
        _branch.SignIn(Anna);
        Ask("callback");
        Assert.Equal(1, _branch.Router.Counts.Offers);
        _branch.Enter("caller", Support);
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("caller"), Known, null));
        Assert.Equal(0, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void A_phone_that_rings_for_a_callback_stops_once_it_turns_out_to_be_for_a_customer_in_line()
    {
        RingsForACallbackWhileKnownWaits();
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("callback"), Known, null));
        Assert.Equal(0, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void A_phone_that_rings_for_a_callback_stops_once_its_customer_turns_out_to_be_one_in_line()
    {
        RingsForACallbackWhileKnownWaits();
        _branch.Hear(new ProfilesMerged(_branch.Now.Wall, new("m"), Known, Other, new(Evidence.SignedIn), 1));
        Assert.Equal(0, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void A_phone_goes_on_ringing_for_a_callback_while_its_customer_only_writes()
    {
        _branch.SignIn(Anna);
        Ask("callback");
        _branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat, Known));
        Assert.Empty(_branch.Effects.OfType<WithdrawOffer>());
        _branch.Accept();
        Assert.Single(_branch.Effects.OfType<DialCustomer>());
    }

    [Fact]
    public void The_old_place_is_found_through_a_merged_profile()
    {
        _branch.Connect(Anna, "busy", Sales);
        GivesUpAndAnotherComes();
        _branch.Hear(new ProfilesMerged(_branch.Now.Wall, new("m"), Other, Known, new(Evidence.SignedIn), 1));
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, Other));
        Assert.Empty(_branch.Router.Abandoned(_branch.Now));
        Assert.NotNull(_branch.Facts.OfType<InteractionQueued>().Last().Since);
    }

    [Fact]
    public void Who_is_recognised_only_while_waiting_has_the_old_place_too()
    {
        _branch.Connect(Anna, "busy", Sales);
        GivesUpAndAnotherComes();
        _branch.Enter("again", Sales);
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("again"), Known, null));
        _branch.Leave("busy");
        _branch.Pass(10);
        Assert.Equal(Customer("again"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void Who_is_recognised_loses_no_place_to_a_callback_they_asked_for_later()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("caller", Sales);
        _branch.Pass(10);
        _branch.Enter("behind", Sales);
        _branch.Pass(10);
        Ask("callback");
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("caller"), Known, null));
        _branch.Leave("busy");
        _branch.Pass(10);
        Assert.Equal(Customer("caller"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void Who_was_given_to_an_agent_is_kept_for_that_one_though_another_turns_out_to_know_them()
    {
        var branch = Waiting();
        branch.SignIn(Boris);
        branch.Accept();
        branch.Enter("given", Sales);
        branch.Tell(new InteractionGiven(Customer("given"), Boris));
        branch.Hear(new InteractionAttributed(branch.Now.Wall, Customer("given"), Known, null));
        branch.Leave("busy");
        Assert.Empty(branch.Effects.OfType<OfferToAgent>());
        branch.Leave("again");
        Assert.Equal((Boris, Customer("given")), (branch.LastOffer.Agent, branch.LastOffer.Interaction));
    }

    [Fact]
    public void Who_is_recognised_while_waiting_has_entered_the_queue_once()
    {
        var branch = Waiting();
        branch.Hear(new InteractionAttributed(branch.Now.Wall, Customer("again"), Known, null));
        AssertEnteredOnce(branch, "again");
    }

    [Fact]
    public void Who_is_given_to_an_agent_while_waiting_has_entered_the_queue_once()
    {
        var branch = Waiting();
        branch.Tell(new InteractionGiven(Customer("again"), Anna));
        AssertEnteredOnce(branch, "again");
    }

    [Fact]
    public void Who_moves_on_to_another_queue_has_entered_that_one_and_hears_the_position_there_at_once()
    {
        var branch = Waiting();
        branch.Connect(Vera, "busy too", Support);
        branch.Pass(2);
        branch.Tell(new InteractionMoved(Customer("again"), Support));
        Assert.False(branch.Facts.OfType<InteractionQueued>().Last().Again);
        Assert.Single(branch.Effects.OfType<AnnouncePosition>());
    }

    [Fact]
    public void Who_is_recognised_and_has_an_older_place_hears_the_position_at_once()
    {
        _branch.Connect(Anna, "busy", Sales);
        GivesUpAndAnotherComes();
        _branch.Enter("again", Sales);
        _branch.Pass(2);
        _branch.Hear(new InteractionAttributed(_branch.Now.Wall, Customer("again"), Known, null));
        Assert.Single(_branch.Effects.OfType<AnnouncePosition>());
    }

    [Fact]
    public void Who_is_kept_for_an_agent_while_waiting_hears_the_position_no_sooner()
    {
        var branch = Waiting();
        branch.Pass(2);
        branch.Hear(new InteractionAttributed(branch.Now.Wall, Customer("again"), Known, null));
        Assert.Empty(branch.Effects.OfType<AnnouncePosition>());
    }

    [Fact]
    public void A_caller_served_as_a_merged_profile_is_not_listed_as_given_up()
    {
        _branch.Connect(Anna, "busy", Sales);
        GivesUpAndAnotherComes();
        _branch.Hear(new ProfilesMerged(_branch.Now.Wall, new("m"), Other, Known, new(Evidence.SignedIn), 1));
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Support, Channel.Voice, Other));
        _branch.SignIn(Vera);
        _branch.Tell(new InteractionEnteredQueue(Customer("once more"), Support, Channel.Voice, Other));
        Assert.Empty(_branch.Router.Abandoned(_branch.Now));
    }

    [Fact]
    public void Who_gave_up_and_turns_out_to_wait_as_another_profile_is_not_listed_as_given_up()
    {
        _branch.Connect(Anna, "busy", Sales);
        GivesUpAndAnotherComes();
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, Other));
        Assert.Single(_branch.Router.Abandoned(_branch.Now));
        _branch.Hear(new ProfilesMerged(_branch.Now.Wall, new("m"), Other, Known, new(Evidence.SignedIn), 1));
        Assert.Empty(_branch.Router.Abandoned(_branch.Now));
    }

    private static void AssertEnteredOnce(Branch branch, string contact)
    {
        var ledger = new MetricsLedger(MetricsModel.Usual);
        branch.Facts.ForEach(ledger.Take);
        Assert.Equal(2, branch.Facts.OfType<InteractionQueued>().Count(fact => fact.InteractionId == Customer(contact)));
        Assert.Equal(3, ledger.Sum(new MetricsScope(branch.Now.Wall.AddDays(-1), branch.Now.Wall.AddDays(1)))[Measure.Entered]);
    }

    private static Branch Waiting()
    {
        var branch = new Branch(Configured with
        {
            Queues = [Queue("sales") with { PrefersLastAgent = true, PersonalWait = Seconds(60), WrapUp = TimeSpan.Zero }, Queue("support")],
        });
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("first"), Sales, Channel.Voice, Known));
        branch.Accept();
        branch.Leave("first");
        branch.Enter("busy", Sales);
        branch.Accept();
        branch.Enter("again", Sales);
        return branch;
    }

    private void GivesUpAndAnotherComes()
    {
        _branch.Tell(new InteractionEnteredQueue(Customer("gives up"), Sales, Channel.Voice, Known));
        _branch.Pass(10);
        _branch.Enter("behind", Sales);
        _branch.Leave("gives up");
        _branch.Pass(60);
    }

    private void CallsSupportWhileToBeCalledBySales(CustomerId caller)
    {
        _branch.Connect(Vera, "busy", Support);
        _branch.SignIn(Anna);
        _branch.Tell(new InteractionEnteredQueue(Customer("caller"), Support, Channel.Voice, caller));
        Ask("callback");
        Assert.Equal(0, _branch.Router.Counts.Offers);
    }

    private void RingsForACallbackWhileKnownWaits()
    {
        _branch.Connect(Vera, "busy", Support);
        _branch.Tell(new InteractionEnteredQueue(Customer("caller"), Support, Channel.Voice, Known));
        _branch.SignIn(Anna);
        _branch.Tell(new CallbackAsked(Customer("callback"), Sales, Number, CallbackOrigin.Web, Other));
        Assert.Equal(1, _branch.Router.Counts.Offers);
    }

    private void Ask(string callback) =>
        _branch.Tell(new CallbackAsked(Customer(callback), Sales, Number, CallbackOrigin.Web, Known));
}
