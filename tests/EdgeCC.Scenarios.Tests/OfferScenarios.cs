using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Offers that go wrong: to the phone that does not answer, and to the caller who does not wait.</summary>
public sealed class OfferScenarios
{
    [Fact]
    [Trait("Requirement", "R21")]
    public void Offer_that_rings_out_goes_to_the_next_agent_and_pauses_the_first()
    {
        var (branch, anna, boris) = TwoAgents();
        anna.NeverAnswers();
        boris.AnswersAfter(2.Seconds());

        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsRinging);
        branch.Require(() => branch.Hear(customer, boris), 1.Minutes());

        Assert.False(anna.IsBusy);
        Assert.Equal(
            [("anna", OfferEnding.TimedOut), ("boris", OfferEnding.Accepted)],
            branch.Facts<OfferEnded>().Select(offer => (offer.AgentId.Value, offer.Ending)));
        Assert.Equal(AgentStatus.Paused, branch.StatusOf("anna"));
        Assert.Equal(PauseReason.NotAnswering, branch.Shown.Routing.Agents.Single(a => a.Name == "Anna").Reason);

        customer.HangUp();
        anna.Call("*13");
        branch.Time.Run(10.Seconds());
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Theory]
    [InlineData(486, OfferEnding.Busy)]
    [InlineData(603, OfferEnding.Rejected)]
    [InlineData(480, OfferEnding.Unreachable)]
    [Trait("Requirement", "R21")]
    public void Refused_offer_goes_to_the_next_agent_at_once(int status, OfferEnding ending)
    {
        var (branch, anna, boris) = TwoAgents();
        anna.Refuses(status);
        boris.AnswersAfter(1.Seconds());

        var customer = branch.CustomerInQueue();
        branch.Require(() => boris.IsTalking, 5.Seconds());

        Assert.Equal(ending, branch.Facts<OfferEnded>().First().Ending);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public void Phone_that_lost_its_network_does_not_keep_the_customer_waiting_for_ever()
    {
        var (branch, anna, boris) = TwoAgents();
        boris.AnswersAfter(1.Seconds());
        anna.Unplug();

        var customer = branch.CustomerInQueue();
        branch.Require(() => boris.IsTalking, 1.Minutes());

        customer.HangUp();
        branch.AssertNothingLeaked(customer, boris);
    }

    [Fact]
    [Trait("Requirement", "R21")]
    public void Agent_whose_phone_is_not_registered_is_not_offered_anything()
    {
        var (branch, anna, boris) = TwoAgents();
        boris.AnswersAfter(1.Seconds());
        anna.Unregister();
        branch.Time.Run(2.Seconds());

        var customer = branch.CustomerInQueue();
        branch.Require(() => boris.IsTalking);

        Assert.DoesNotContain(branch.Facts<InteractionOffered>(), offer => offer.AgentId.Value == "anna");
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Caller_who_leaves_while_the_phone_rings_stops_the_ringing()
    {
        var (branch, anna, customer) = Ringing();

        customer.HangUp();
        branch.Require(() => !anna.IsBusy);

        Assert.Equal(OfferEnding.Withdrawn, branch.Fact<OfferEnded>().Ending);
        Assert.Equal(InteractionOutcome.Abandoned, branch.Fact<InteractionEnded>().Outcome);
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Answer_that_crosses_the_caller_leaving_hurts_nobody()
    {
        for (var delay = 0; delay <= 12; delay++)
        {
            var branch = new VirtualBranch();
            var anna = branch.Agent("101");
            anna.NeverAnswers();
            var customer = branch.CustomerInQueue();
            branch.Require(() => anna.IsRinging);

            branch.Time.In(delay.Milliseconds(), anna.Answer);
            branch.Time.In(6.Milliseconds(), customer.HangUp);
            branch.Time.Run(5.Seconds());

            Assert.False(anna.IsBusy);
            branch.AssertNothingLeaked(customer, anna);
        }
    }

    /// <summary>Anna is to be offered the next customer, and after her Boris.</summary>
    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Boris) TwoAgents()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.Time.Run(5.Seconds());
        var boris = branch.Agent("102");
        return (branch, anna, boris);
    }

    /// <summary>Anna's phone rings for the customer, and will not be answered.</summary>
    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Customer) Ringing()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.NeverAnswers();
        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsRinging);
        return (branch, anna, customer);
    }
}
