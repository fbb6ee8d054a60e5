using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers whose flow asks the CRM.</summary>
public sealed class DataScenarios
{
    private static readonly string Configuration =
        BranchConfiguration.Text + "\nendpoints: [{ name: orders, url: \"http://crm.example/orders\" }]";

    private const string Flow = """
        language: en
        start: ask
        nodes:
          ask: { data: orders, send: { number: "{caller}" }, take: { state: "order.state" }, meanwhile: "One moment.", timeout: 3s, next: state, failed: fallback }
          state: { branch: [{ if: "state = ready", next: ready }], else: fallback }
          ready: { say: "Your order is ready.", next: end }
          fallback: { say: "We cannot look that up now.", next: end }
          end: { end: self-service }
        """;

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_hears_what_the_crm_knows_of_their_order()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: Flow);
        branch.Crm.Json = """{ "order": { "state": "ready" } }""";
        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == "Your order is ready.");
        Assert.Equal("+79110000001", Assert.Single(branch.Crm.Asked).Fields["number"]);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Crm_that_does_not_answer_in_time_costs_the_customer_only_the_answer()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: Flow);
        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == "We cannot look that up now.");
        branch.AssertNothingLeaked(customer);
        Assert.Equal(0, branch.Crm.Open);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Crm_that_answers_no_json_costs_the_customer_only_the_answer()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: Flow);
        branch.Crm.Json = "<html>";
        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == "We cannot look that up now.");
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R17")]
    public void Customer_who_hangs_up_is_asked_for_no_more()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: Flow);
        var customer = Caller(branch);
        branch.Require(() => branch.Crm.Open == 1);
        customer.HangUp();
        branch.Time.Run(500.Milliseconds());
        Assert.Equal(0, branch.Crm.Open);
        branch.AssertNothingLeaked(customer);
    }

    private static VirtualPhone Caller(VirtualBranch branch)
    {
        var customer = branch.Customer("+79110000001");
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        return customer;
    }
}
