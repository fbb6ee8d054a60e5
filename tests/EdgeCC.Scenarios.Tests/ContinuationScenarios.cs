using EdgeCC.Model.Facts;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers who come back, on the same channel or another (R2, R9).</summary>
public sealed class ContinuationScenarios
{
    [Fact]
    [Trait("Requirement", "R2")]
    public void Customer_in_a_chat_who_calls_reaches_the_same_agent_past_the_menu()
    {
        var (branch, anna, boris, customer) = CustomerWhoWritesWithBoris();
        boris.AnswersAfter(2.Seconds());
        anna.AnswersAfter(0.Seconds());

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(customer, boris));

        var offered = branch.Facts<InteractionOffered>().Last();
        Assert.StartsWith("in conversation already", offered.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(branch.Facts<PromptPlayed>(), played => played.InteractionId == offered.InteractionId);
        Assert.False(anna.IsBusy);
        customer.HangUp();
        branch.Desk.Close("boris", branch.Desk.ContactsOf("boris")[0]);
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public void Customer_in_a_chat_who_calls_hears_the_menu_if_that_agent_does_not_answer()
    {
        var (branch, anna, boris, customer) = CustomerWhoWritesWithBoris();
        anna.AnswersAfter(0.Seconds());

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => boris.IsRinging);
        branch.Require(() => customer.IsTalking);
        Assert.Equal("Welcome to the branch.", branch.Spoken(customer));
        branch.Time.Run(3.Seconds());
        customer.Press("1");

        branch.Require(() => branch.Hear(customer, anna));
        customer.HangUp();
        branch.Desk.Close("boris", branch.Desk.ContactsOf("boris")[0]);
        branch.AssertNothingLeaked(customer, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public void Customer_is_kept_for_the_agent_they_talked_with_last_and_goes_to_another_when_that_takes_too_long()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "id: sales, name: Sales,", "id: sales, name: Sales, last-agent: true, personal-wait: 1m,"));
        var anna = branch.Agent("101");
        var first = Talk(branch, anna, "+79110000001");
        var boris = branch.Agent("102");
        boris.AnswersAfter(1.Seconds());
        first.HangUp();

        // Anna is in wrap-up for ten seconds; Boris has been free for longer.
        var again = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(again, anna));

        var late = branch.CustomerInQueue("+79110000001");
        branch.Time.Run(50.Seconds());
        Assert.False(branch.Hear(late, boris));
        branch.Require(() => branch.Hear(late, boris), 20.Seconds());
        again.HangUp();
        late.HangUp();
        branch.AssertNothingLeaked(first, again, late, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R9")]
    public void Customer_who_gave_up_and_calls_again_has_the_old_place_and_is_listed_no_more()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        var busy = Talk(branch, anna, "+79110000001");
        var patient = branch.CustomerInQueue("+79110000002");
        var hasty = branch.CustomerInQueue("+79110000003");
        var third = branch.CustomerInQueue("+79110000004");
        branch.Time.Run(20.Seconds());
        hasty.HangUp();
        branch.Time.Run(60.Seconds());
        Assert.Equal(1, branch.AbandonedCustomers);

        var again = branch.CustomerInQueue("+79110000003");
        Assert.Equal("You are number 2.", branch.Spoken(again));
        Assert.Equal(0, branch.AbandonedCustomers);

        foreach (var customer in new[] { busy, patient, again, third })
        {
            branch.Require(() => branch.Hear(customer, anna), 1.Minutes());
            customer.HangUp();
        }

        branch.AssertNothingLeaked(busy, patient, hasty, again, third, anna);
    }

    private static VirtualPhone Talk(VirtualBranch branch, VirtualPhone agent, string number)
    {
        agent.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue(number);
        branch.Require(() => branch.Hear(customer, agent));
        return customer;
    }

    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Boris, VirtualPhone Customer) CustomerWhoWritesWithBoris()
    {
        var branch = new VirtualBranch();
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        customer.HangUp();
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        branch.ChatWith(branch.Fact<CustomerAdded>().CustomerId);
        branch.Desk.Accept("boris");
        branch.Require(() => branch.Desk.ContactsOf("boris").Count == 1);
        return (branch, anna, boris, customer);
    }
}
