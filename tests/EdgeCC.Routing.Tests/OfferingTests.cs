using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Policies;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class OfferingTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void Who_signs_in_at_another_phone_is_not_kept_out_by_the_one_that_could_not_be_reached()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Enter("waits", Sales);
        branch.Refuse(OfferEnding.Unreachable);
        branch.Enter("next", Sales);
        branch.SignIn(Anna, "103");
        Assert.Equal(Anna, branch.LastOffer.Agent);
    }

    [Fact]
    public void Of_equals_by_the_rule_the_longest_idle_is_offered_first()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { Policy = new FewestContactsPolicy() }, Queue("support")] });
        branch.SignIn(Boris);
        branch.Pass(10);
        branch.SignIn(Anna);
        branch.Enter("caller", Sales);
        Assert.Equal(Boris, branch.LastOffer.Agent);
    }

    [Fact]
    public void An_accepted_offer_connects_with_the_time_waited()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(4);
        _branch.Accept();

        var connect = Assert.IsType<ConnectToAgent>(Assert.Single(_branch.Effects));
        Assert.Equal((Anna, Seconds(4)), (connect.Agent, connect.Waited));
        var fact = Assert.Single(_branch.Facts.OfType<InteractionConnected>());
        Assert.Equal((Anna, Sales, Seconds(4)), (fact.AgentId, fact.QueueId, fact.Waited));
        _branch.AssertStatus(Anna, AgentStatus.Talking);
        Assert.Equal([OfferEnding.Accepted], _branch.EndingsOf("c"));
    }

    [Fact]
    public void An_offer_that_rings_out_pauses_the_agent_and_goes_to_the_next()
    {
        _branch.SignIn(Anna);
        _branch.Pass(1);
        _branch.SignIn(Boris);
        _branch.Enter("c", Sales);
        _branch.Pass(20);

        Assert.Equal(Anna, Assert.Single(_branch.Effects.OfType<WithdrawOffer>()).Agent);
        Assert.Equal(Boris, _branch.LastOffer.Agent);
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.NotAnswering);
        Assert.Equal([OfferEnding.TimedOut], _branch.EndingsOf("c"));
    }

    [Fact]
    public void A_customer_whose_offer_rang_out_keeps_their_place()
    {
        _branch.SignIn(Anna);
        _branch.Enter("first", Sales);
        _branch.Enter("second", Sales);
        _branch.Pass(20);
        _branch.Tell(new AgentBecameReady(Anna));

        Assert.Equal(Customer("first"), _branch.LastOffer.Interaction);
    }

    [Theory]
    [InlineData(OfferEnding.Rejected)]
    [InlineData(OfferEnding.Busy)]
    public void An_agent_who_refused_a_customer_is_not_asked_again_for_thirty_seconds(OfferEnding ending)
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Refuse(ending);

        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());
        _branch.AssertStatus(Anna, AgentStatus.Ready);
        _branch.Pass((int)Router.RefusalLasts.TotalSeconds - 1);
        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());
        _branch.Pass(1);
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void An_agent_who_refused_one_customer_is_offered_the_next()
    {
        _branch.SignIn(Anna);
        _branch.Enter("refused", Sales);
        _branch.Enter("next", Sales);
        _branch.Refuse(OfferEnding.Rejected);

        Assert.Equal(Customer("next"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void A_phone_that_cannot_be_reached_pauses_its_agent_until_it_is_back()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Refuse(OfferEnding.Unreachable);
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);

        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("101"), true));
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_registered_phone_that_could_not_be_reached_is_tried_again_after_a_minute()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Refuse(OfferEnding.Unreachable);
        _branch.Pass((int)Router.PhoneDoubtedFor.TotalSeconds - 1);
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);
        _branch.Pass(1);

        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_phone_lost_while_ringing_ends_the_offer()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("101"), false));

        Assert.Single(_branch.Effects.OfType<WithdrawOffer>());
        Assert.Equal([OfferEnding.Unreachable], _branch.EndingsOf("c"));
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);
        Assert.Equal(1, _branch[Sales].Waiting);
    }

    [Fact]
    public void A_customer_who_hangs_up_while_the_phone_rings_stops_it()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Leave("c");

        Assert.IsType<WithdrawOffer>(Assert.Single(_branch.Effects));
        Assert.Equal([OfferEnding.Withdrawn], _branch.EndingsOf("c"));
        _branch.AssertStatus(Anna, AgentStatus.Ready);
        Assert.Equal(1, _branch[Sales].Abandoned);
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void A_pause_asked_for_while_the_phone_rings_refuses_the_offer()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Tell(new AgentPaused(Anna));

        Assert.Single(_branch.Effects.OfType<WithdrawOffer>());
        Assert.Equal([OfferEnding.Rejected], _branch.EndingsOf("c"));
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
        Assert.Equal(1, _branch[Sales].Waiting);
    }

    [Fact]
    public void Signing_out_while_the_phone_rings_refuses_the_offer_and_gives_the_customer_back_if_nobody_is_left()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Tell(new AgentSignedOut(Anna));

        Assert.Equal([OfferEnding.Rejected], _branch.EndingsOf("c"));
        Assert.Single(_branch.Effects.OfType<WithdrawOffer>());
        Assert.Single(_branch.Effects.OfType<LeaveQueue>());
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void What_arrives_for_an_offer_that_is_over_has_no_effect()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Leave("c");
        var facts = _branch.Facts.Count;

        _branch.Accept();
        Assert.Empty(_branch.Effects);
        _branch.Refuse(OfferEnding.Busy);
        Assert.Empty(_branch.Effects);
        _branch.Leave("c");
        _branch.Tell(new ConversationEnded(Customer("c")));
        _branch.Tell(new OfferAccepted(new OfferId(4711)));
        Assert.Equal(facts, _branch.Facts.Count);
        _branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void An_answer_in_the_same_moment_as_the_time_out_is_taken()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(19);
        _branch.Accept();
        _branch.Pass(5);

        _branch.AssertStatus(Anna, AgentStatus.Talking);
        Assert.Equal([OfferEnding.Accepted], _branch.EndingsOf("c"));
    }
}
