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
    [Trait("Requirement", "R1")]
    public void Agent_may_hang_up_first()
    {
        var (branch, anna, customer) = Talk();

        anna.HangUp();
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(Party.Agent, branch.Fact<InteractionEnded>().EndedBy);
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Hold_and_resume_work_from_either_side()
    {
        var (branch, anna, customer) = Talk();

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
    [Trait("Requirement", "R1")]
    public void Customer_on_hold_may_hang_up()
    {
        var (branch, anna, customer) = Talk();
        anna.Hold();
        branch.Time.Run(2.Seconds());

        customer.HangUp();
        branch.Require(() => !anna.IsBusy);

        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Caller_whose_network_died_is_noticed_by_the_silence()
    {
        var (branch, anna, customer) = Talk();

        customer.Unplug();
        branch.Media.FallSilent(customer.SoundAddress);
        branch.Require(() => !anna.IsBusy, 1.Minutes());

        Assert.Equal(Party.Appliance, branch.Fact<InteractionEnded>().EndedBy);
        branch.AssertNothingLeaked(anna);
    }

    /// <summary>The customer and Anna talk.</summary>
    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Customer) Talk()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));
        return (branch, anna, customer);
    }
}
