using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers whom a flow connects with somebody who is in no queue.</summary>
public sealed class TransferScenarios
{
    private const string Duty = "+79110000009";
    private const string Screening = "A call from the branch. Press one to take it.";
    private const string Sorry = "Nobody can take your call now.";

    private static readonly string Configuration = BranchConfiguration.With(
        "{ id: carrier, user: carrier, password: carrier-secret }",
        "{ id: carrier, user: carrier, password: carrier-secret, outbound: { caller: \"+78120000001\" } }");

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_hears_ringing_until_whoever_is_called_outside_accepts()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        Assert.True(Rings(branch, customer));

        duty.Answer();
        branch.Require(() => branch.Spoken(duty) == Screening);
        Assert.True(Rings(branch, customer));
        duty.Press("1");
        branch.Require(() => branch.Hear(customer, duty));

        var diverted = branch.Fact<InteractionDiverted>();
        Assert.Equal((DivertedTo.Outside, Duty), (diverted.To, diverted.Target));
        customer.HangUp();
        branch.Require(() => !duty.IsBusy);
        Assert.Equal(InteractionOutcome.Diverted, branch.Fact<InteractionEnded>().Outcome);
        Assert.Equal(Party.Customer, branch.Fact<InteractionEnded>().EndedBy);
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Whoever_was_called_hangs_up_and_the_customer_is_let_go()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        duty.Answer();
        branch.Require(() => branch.Spoken(duty) == Screening);
        duty.Press("1");
        branch.Require(() => branch.Hear(customer, duty));

        duty.HangUp();
        branch.Require(() => !customer.IsBusy);
        Assert.Equal(InteractionOutcome.Diverted, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Whoever_does_not_want_the_call_sends_the_customer_back_into_the_flow()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        duty.Answer();
        branch.Require(() => branch.Spoken(duty) == Screening);
        duty.Press("2");

        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.Require(() => !duty.IsBusy);
        Assert.Empty(branch.Facts<InteractionDiverted>());
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Mailbox_that_answers_presses_no_key_and_does_not_get_the_customer()
    {
        var (branch, customer, mailbox) = CallerToBeTransferred();
        mailbox.Answer();

        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.Require(() => !mailbox.IsBusy);
        branch.AssertNothingLeaked(customer, mailbox);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Whoever_hangs_up_while_being_asked_has_refused()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        duty.Answer();
        branch.Require(() => branch.Spoken(duty) == Screening);
        duty.HangUp();

        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Nobody_answers_in_time_and_the_flow_goes_on()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.Require(() => !duty.IsBusy);
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_who_gives_up_takes_the_ringing_along()
    {
        var (branch, customer, duty) = CallerToBeTransferred();
        customer.HangUp();
        branch.Require(() => !duty.IsBusy);
        Assert.Equal(InteractionOutcome.SelfService, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer, duty);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Desk_phone_is_connected_without_being_asked_and_its_agent_is_offered_nobody_meanwhile()
    {
        var branch = new VirtualBranch(mainFlow: FlowTo("\"101\""));
        var anna = branch.Agent("101");
        var customer = Caller(branch);
        branch.Require(() => anna.IsRinging);
        anna.Answer();
        branch.Require(() => branch.Hear(customer, anna));
        Assert.Equal((DivertedTo.Extension, "101"), (branch.Fact<InteractionDiverted>().To, branch.Fact<InteractionDiverted>().Target));

        var second = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(30.Seconds());
        Assert.Contains(branch.Facts<OfferEnded>(), ended => ended.Ending == OfferEnding.Busy);
        Assert.Equal(Model.Agents.AgentStatus.Ready, branch.StatusOf("anna"));
        anna.HangUp();
        branch.Require(() => !customer.IsBusy);
        second.HangUp();
        branch.AssertNothingLeaked(customer, second, anna);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Desk_phone_that_talks_already_is_busy()
    {
        var branch = new VirtualBranch(mainFlow: FlowTo("\"101\""));
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000002");
        branch.Require(() => branch.Hear(first, anna));

        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == "They are talking.");
        Assert.True(branch.Hear(first, anna));
        first.HangUp();
        branch.AssertNothingLeaked(customer, first, anna);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Desk_phone_that_nobody_picks_up_sends_the_customer_back_into_the_flow()
    {
        var branch = new VirtualBranch(mainFlow: FlowTo("\"101\""));
        var anna = branch.Agent("101");
        var customer = Caller(branch);
        branch.Require(() => anna.IsRinging);
        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.Require(() => !anna.IsBusy);
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Desk_phone_that_is_not_there_sends_the_customer_back_into_the_flow()
    {
        var branch = new VirtualBranch(mainFlow: FlowTo("\"101\""));
        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == Sorry);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_who_waits_in_a_queue_and_is_connected_past_it_has_not_given_up()
    {
        var (branch, customer, duty, anna) = WaitingCallerToBeTransferred();
        duty.Answer();
        branch.Require(() => branch.Spoken(duty) == Screening);
        duty.Press("1");
        branch.Require(() => branch.Hear(customer, duty));

        anna.HangUp();
        branch.Time.Run(30.Seconds());
        Assert.True(branch.Hear(customer, duty));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, duty, anna);
        Assert.Empty(branch.Facts<InteractionAbandoned>());
        Assert.Equal(0, branch.AbandonedCustomers);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Agent_of_the_queue_who_is_free_first_gets_the_customer()
    {
        var (branch, customer, duty, anna) = WaitingCallerToBeTransferred();
        anna.HangUp();

        branch.Require(() => branch.Hear(customer, anna));
        branch.Require(() => !duty.IsBusy);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, duty, anna);
        Assert.Empty(branch.Facts<InteractionDiverted>());
    }

    private static string FlowTo(string target) => BranchConfiguration.MainFlow
        .Replace("\"2\": {", "\"3\": { name: duty, next: duty }, \"2\": {", StringComparison.Ordinal)
        .Replace("{ queue: sales,", "{ queue: sales, keys: { \"1\": duty },", StringComparison.Ordinal)
        .Replace(
            "  end: {",
            $$"""
              duty: { transfer: {{target}}, ring-for: 20s, screening: "{{Screening}}", busy: busy, failed: sorry }
              busy: { say: "They are talking.", next: end }
              end: {
            """,
            StringComparison.Ordinal);

    private static VirtualPhone Caller(VirtualBranch branch)
    {
        var customer = branch.Customer("+79110000001");
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        branch.Time.Run(3.Seconds());
        customer.Press("3");
        return customer;
    }

    /// <summary>Somebody outside is rung, over the trunk; who is on it has registered as the carrier.</summary>
    private static (VirtualBranch Branch, VirtualPhone Customer, VirtualPhone Duty) CallerToBeTransferred()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: FlowTo($"\"{Duty}\""));
        var duty = branch.Customer(Duty);
        duty.Register();
        branch.Require(() => duty.IsRegistered);
        var customer = Caller(branch);
        branch.Require(() => duty.IsRinging);
        return (branch, customer, duty);
    }

    /// <summary>Anna talks with a first customer; a second one waits, has pressed the key for the duty phone, and it rings there.</summary>
    private static (VirtualBranch Branch, VirtualPhone Customer, VirtualPhone Duty, VirtualPhone Anna) WaitingCallerToBeTransferred()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: FlowTo($"\"{Duty}\""));
        var duty = branch.Customer(Duty);
        duty.Register();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000002");
        branch.Require(() => branch.Hear(first, anna));
        var customer = branch.CustomerInQueue("+79110000001");
        branch.Time.Run(3.Seconds());
        customer.Press("1");
        branch.Require(() => duty.IsRinging);
        return (branch, customer, duty, anna);
    }

    private static bool Rings(VirtualBranch branch, VirtualPhone phone) =>
        branch.Media.HeardBy(phone.SoundAddress).Prompt is Prompt.Tone { Kind: CallProgressTone.Ringback };
}
