using EdgeCC.Engine.Ports;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>The one call, and every way it can end.</summary>
public sealed class CallScenarios
{
    [Theory]
    [Trait("Requirement", "R1")]
    [InlineData(SipTransport.Udp)]
    [InlineData(SipTransport.Tcp)]
    public void Customer_hears_the_greeting_chooses_waits_and_talks_with_the_agent(SipTransport transport)
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(4.Seconds());
        var customer = branch.Customer(transport: transport);

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        Assert.Equal(new Prompt.Spoken("Welcome to the branch.", "en"), branch.Media.HeardBy(customer.SoundAddress).Prompt);
        branch.Time.Run(3.Seconds());
        customer.Press("1");
        branch.Require(() => branch.Hear(customer, anna));

        Assert.Equal("sales", branch.Fact<MenuItemChosen>().Item);
        Assert.Equal("anna", branch.Fact<InteractionConnected>().AgentId.Value);
        Assert.InRange(branch.Fact<InteractionConnected>().Waited, 4.Seconds(), 5.Seconds());
        Assert.Equal(AgentStatus.Talking, branch.StatusOf("anna"));

        branch.Time.Run(30.Seconds());
        customer.HangUp();
        branch.Require(() => !anna.IsBusy);

        var ended = branch.Fact<InteractionEnded>();
        Assert.Equal((InteractionOutcome.Handled, Party.Customer), (ended.Outcome, ended.EndedBy));
        Assert.InRange(ended.Talked, 30.Seconds(), 32.Seconds());
        Assert.Equal(AgentStatus.WrapUp, branch.StatusOf("anna"));
        branch.Time.Run(10.Seconds());
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Agent_may_hang_up_first()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsTalking);

        anna.HangUp();
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(Party.Agent, branch.Fact<InteractionEnded>().EndedBy);
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Offer_that_rings_out_goes_to_the_next_agent_and_pauses_the_first()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.Time.Run(5.Seconds());
        var boris = branch.Agent("102");
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
    public void Refused_offer_goes_to_the_next_agent_at_once(int status, OfferEnding ending)
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.Time.Run(5.Seconds());
        var boris = branch.Agent("102");
        anna.Refuses(status);
        boris.AnswersAfter(1.Seconds());

        var customer = branch.CustomerInQueue();
        branch.Require(() => boris.IsTalking, 5.Seconds());

        Assert.Equal(ending, branch.Facts<OfferEnded>().First().Ending);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    public void Phone_that_lost_its_network_does_not_keep_the_customer_waiting_for_ever()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.Time.Run(5.Seconds());
        var boris = branch.Agent("102");
        boris.AnswersAfter(1.Seconds());
        anna.Unplug();

        var customer = branch.CustomerInQueue();
        branch.Require(() => boris.IsTalking, 1.Minutes());

        customer.HangUp();
        branch.AssertNothingLeaked(customer, boris);
    }

    [Fact]
    public void Agent_whose_phone_is_not_registered_is_not_offered_anything()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        branch.Time.Run(5.Seconds());
        var boris = branch.Agent("102");
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
    public void Caller_who_leaves_while_the_phone_rings_stops_the_ringing()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.NeverAnswers();
        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsRinging);

        customer.HangUp();
        branch.Require(() => !anna.IsBusy);

        Assert.Equal(OfferEnding.Withdrawn, branch.Fact<OfferEnded>().Ending);
        Assert.Equal(InteractionOutcome.Abandoned, branch.Fact<InteractionEnded>().Outcome);
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
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

    [Fact]
    public void Caller_who_waits_hears_music_and_position()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => anna.IsTalking);

        var second = branch.CustomerInQueue("+79110000002");
        Assert.Equal(new Prompt.Spoken("You are number 1.", "en"), branch.Media.HeardBy(second.SoundAddress).Prompt);
        branch.Time.Run(5.Seconds());
        Assert.Equal(new Prompt.Music(), branch.Media.HeardBy(second.SoundAddress).Prompt);
        Assert.Equal(LampSignal.Steady, branch.Board.SignalOf("sales"));

        first.HangUp();
        branch.Require(() => branch.Hear(second, anna), 1.Minutes());
        branch.Time.Run(2.Seconds());
        Assert.Equal(LampSignal.Off, branch.Board.SignalOf("sales"));
        second.HangUp();
        branch.AssertNothingLeaked(first, second, anna);
    }

    [Fact]
    public void Caller_who_abandons_is_counted_on_the_board()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => anna.IsTalking);
        var second = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(10.Seconds());

        second.HangUp();
        branch.Time.Run(2.Seconds());

        var sales = branch.Shown.Routing.Queues.Single(queue => queue.Name == "Sales");
        Assert.Equal((0, 1, 1), (sales.Waiting, sales.Answered, sales.Abandoned));
        Assert.Equal(0.5, sales.ServiceLevel);
        first.HangUp();
        branch.AssertNothingLeaked(first, second, anna);
    }

    [Fact]
    public void Nobody_signed_in_is_said_to_the_caller()
    {
        var branch = new VirtualBranch();
        var customer = branch.CustomerInQueue();

        Assert.Equal(
            new Prompt.Spoken("Nobody can take your call now.", "en"), branch.Media.HeardBy(customer.SoundAddress).Prompt);
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(InteractionOutcome.Unserved, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Out_of_hours_is_said_to_the_caller()
    {
        var branch = new VirtualBranch();
        branch.Time.Run(10.Hours());
        var customer = branch.Customer();

        customer.Call("+78120000002");
        branch.Require(() => customer.IsTalking);
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(InteractionOutcome.OutOfHours, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    public void Number_that_is_not_ours_is_refused()
    {
        var branch = new VirtualBranch();
        var customer = branch.Customer();

        customer.Call("+78129999999");
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(404, customer.Told<CallEnded>().Single().Status);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    public void Hold_and_resume_work_from_either_side()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));

        foreach (var (holder, held, party) in new[] { (anna, customer, Party.Agent), (customer, anna, Party.Customer) })
        {
            holder.Hold();
            branch.Time.Run(2.Seconds());
            Assert.Equal(new Prompt.Music(), branch.Media.HeardBy(held.SoundAddress).Prompt);
            Assert.Equal(party, branch.Facts<InteractionHeld>().Last().By);
            branch.Time.Run(8.Seconds());

            holder.Resume();
            branch.Time.Run(1.Seconds());
            Assert.True(branch.Hear(customer, anna));
        }

        customer.HangUp();
        branch.Require(() => !anna.IsBusy);
        Assert.InRange(branch.Fact<InteractionEnded>().Held, 20.Seconds(), 21.Seconds());
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Customer_on_hold_may_hang_up()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));
        anna.Hold();
        branch.Time.Run(2.Seconds());

        customer.HangUp();
        branch.Require(() => !anna.IsBusy);

        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Caller_whose_network_died_is_noticed_by_the_silence()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));

        customer.Unplug();
        branch.Media.FallSilent(customer.SoundAddress);
        branch.Require(() => !anna.IsBusy, 1.Minutes());

        Assert.Equal(Party.Appliance, branch.Fact<InteractionEnded>().EndedBy);
        branch.AssertNothingLeaked(anna);
    }
}
