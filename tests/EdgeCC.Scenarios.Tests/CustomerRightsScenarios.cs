using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What a customer may ask of those who keep what is known of them (R27).</summary>
[Trait("Requirement", "R27")]
public sealed class CustomerRightsScenarios
{
    private const string Number = "+79110000001";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whoever_was_forgotten_is_neither_called_as_promised_nor_known_when_they_call(bool crash)
    {
        var (branch, anna, customer) = CustomerWhoTalked();
        var (known, call) = (branch.Fact<CustomerAdded>().CustomerId, branch.Fact<InteractionArrived>().InteractionId);
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), call, new AgentId("anna"), branch.Time.Clock.Now.Wall.AddMinutes(5), "the price list"));
        branch.TryPost(new ErasureAsked(known));
        branch.Time.Run(1.Seconds());
        if (crash)
        {
            branch.CrashAndRestart();
        }

        branch.Time.Run(10.Minutes());
        Assert.Empty(branch.Facts<CallbackRequested>());
        Assert.Equal(FollowUpEnding.Cancelled, branch.Fact<FollowUpEnded>().Ending);
        Assert.Empty(branch.HistoryOf(call));

        var again = branch.CustomerInQueue(Number);
        branch.Require(() => branch.Hear(again, anna));
        Assert.NotEqual(known, branch.Facts<InteractionArrived>().Last().CustomerId);
        again.HangUp();
        branch.AssertNothingLeaked(customer, again, anna);
    }

    [Fact]
    public void Whoever_is_forgotten_while_they_wait_to_be_called_back_is_not_called()
    {
        var (branch, anna, customer) = CustomerWhoTalked();
        anna.AnswersAfter(10.Minutes());
        var call = branch.Fact<InteractionArrived>().InteractionId;
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), call, new AgentId("anna"), branch.Time.Clock.Now.Wall.AddMinutes(1), "the price list"));
        branch.Require(() => branch.Facts<CallbackRequested>().Any(), 2.Minutes());

        branch.TryPost(new ErasureAsked(branch.Fact<CustomerAdded>().CustomerId));
        branch.Require(() => branch.Facts<CallbackEnded>().Any());
        Assert.Equal(CallbackEnding.Cancelled, branch.Fact<CallbackEnded>().Ending);
        branch.Require(() => !anna.IsRinging);
        branch.Time.Run(10.Minutes());
        Assert.Empty(branch.Facts<CallbackDialled>());
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void A_no_is_remembered_over_a_restart_and_said_once_and_a_yes_until_it_is_taken_back()
    {
        var (branch, anna, customer) = CustomerWhoTalked();
        var (known, call) = (branch.Fact<CustomerAdded>().CustomerId, branch.Fact<InteractionArrived>().InteractionId);
        Say(ConsentPurpose.Recording, yes: false);
        Say(ConsentPurpose.Marketing, yes: true);
        branch.CrashAndRestart();

        Say(ConsentPurpose.Recording, yes: false);
        var no = branch.Fact<ConsentWithdrawn>();
        Assert.Equal((known, ConsentPurpose.Recording, Channel.Voice, call), (no.CustomerId, no.Purpose, no.Channel, no.InteractionId));
        Say(ConsentPurpose.Marketing, yes: false);
        Assert.Equal(ConsentPurpose.Marketing, branch.Facts<ConsentWithdrawn>().Last().Purpose);
        Assert.Equal(ConsentPurpose.Marketing, branch.Fact<ConsentGiven>().Purpose);
        branch.AssertNothingLeaked(customer, anna);

        void Say(ConsentPurpose purpose, bool yes)
        {
            branch.TryPost(new ConsentSaid(known, purpose, Channel.Voice, yes, Interaction: call));
            branch.Time.Run(1.Seconds());
        }
    }

    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Customer) CustomerWhoTalked()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.Calling);
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue(Number);
        branch.Require(() => branch.Hear(customer, anna));
        customer.HangUp();
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        branch.Time.Run(15.Seconds());
        return (branch, anna, customer);
    }
}
