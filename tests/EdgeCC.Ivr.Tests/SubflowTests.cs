using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests;

/// <summary>Flows inside flows.</summary>
public sealed class SubflowTests
{
    private const string Outer = """
        language: en
        start: ask
        nodes:
          ask: { flow: inner, next: thanks }
          thanks: { say: { text: "Order {order}.", spoken: Thank you. }, next: end }
          end: { end: self-service }
        """;

    private static readonly FlowModel Inner = Written.Flow(
        """
        language: en
        start: ask
        nodes:
          ask: { collect: Which order?, into: order, next: back, given-up: lost }
          back: { end: return }
          lost: { end: unserved }
        """,
        "inner");

    [Fact]
    public void A_flow_returns_to_where_it_was_called_and_its_attributes_stay()
    {
        var customer = Customer.Writing(Outer, null, Inner);
        Assert.Equal("Which order?", customer.Read);

        customer.Write("12");
        Assert.Equal("Order 12.", customer.Read);
        Assert.True(customer.Ended);
        Assert.Equal(["ask", "ask", "back", "thanks", "end"], customer.Steps.Select(step => step.To));
    }

    [Fact]
    public void An_end_that_does_not_return_ends_the_contact()
    {
        var customer = new Customer(Written.Flow(Outer), others: Inner);
        for (var i = 0; i < 3; i++)
        {
            customer.HearToTheEnd();
            customer.Pass(7);
        }

        Assert.Equal(InteractionOutcome.Unserved, customer.Effects.OfType<EndContact>().Single().Outcome);
    }

    [Fact]
    public void A_flow_that_returns_to_nobody_has_served_itself()
    {
        var customer = new Customer(Inner);
        customer.Press("5#");

        Assert.Equal(InteractionOutcome.SelfService, customer.Effects.OfType<EndContact>().Single().Outcome);
    }

    [Fact]
    public void What_is_heard_inside_is_wanted_as_well()
    {
        var customer = new Customer(Written.Flow(Outer), others: Inner);

        Assert.Contains(new Prompt.Spoken("Which order?", "en"), customer.Runner.PromptsWanted);
        Assert.Contains(new Prompt.Spoken("Thank you.", "en"), customer.Runner.PromptsWanted);
    }

    [Fact]
    public void A_flow_that_is_gone_fails_rather_than_throws()
    {
        var customer = new Customer(Written.Flow(Outer));

        Assert.Equal(InteractionOutcome.Failed, customer.Effects.OfType<EndContact>().Single().Outcome);
    }

    [Fact]
    public void Flows_that_lead_back_to_themselves_are_told()
    {
        var problems = new List<ConfigProblem>();
        FlowReader.CheckCalls([Calling("main", "inner"), Calling("inner", "survey"), Calling("survey", "inner")], problems);

        Assert.Equal(
            ["leads back to 'inner', which would never end", "leads back to 'survey', which would never end"],
            problems.Select(problem => problem.Message).Order());
    }

    [Fact]
    public void Flows_that_lie_too_deep_are_told_and_cut_off()
    {
        var ids = Enumerable.Range(0, FlowVisit.DepthCap + 2).Select(i => $"f{i}").ToArray();
        var flows = ids.Zip(ids.Skip(1), Calling).Append(Inner).ToArray();
        var problems = new List<ConfigProblem>();
        FlowReader.CheckCalls(flows, problems);
        Assert.Equal(8, FlowVisit.DepthCap);
        Assert.StartsWith("flows lie more than 8 deep", Assert.Single(problems).Message);

        var customer = new Customer(flows[0], others: flows[1..]);
        Assert.Equal(InteractionOutcome.Failed, customer.Effects.OfType<EndContact>().Single().Outcome);
    }

    private static FlowModel Calling(string id, string called)
    {
        var context = Written.Context with { Flows = ImmutableHashSet.Create(new FlowId(called)) };
        var (flow, problems) = Written.ReadIn(
            context, $"{{ language: en, start: call, nodes: {{ call: {{ flow: {called}, next: end }}, end: {{ end: return }} }} }}", id);
        Assert.Empty(problems);
        return flow!;
    }
}
