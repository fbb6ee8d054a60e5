using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Rules;

namespace EdgeCC.Ivr.Tests;

/// <summary>What a flow knows of its customer, and what it makes of it (R8, R17).</summary>
public sealed class AttributeTests
{
    private static readonly ImmutableDictionary<string, string> Olga = ImmutableDictionary<string, string>.Empty
        .Add(CustomerAttribute.Name, "Olga")
        .Add(CustomerAttribute.Known, CustomerAttribute.Yes)
        .Add(CustomerAttribute.Certainty, CustomerAttribute.Certain);

    /// <summary>The shorter path of known customers is a rule of the flow, not of the runner.</summary>
    private const string Branch = """
        language: en
        start: greeting
        nodes:
          greeting:
            greet:
              known: { text: "Hello, {customer.name}!", spoken: Good to hear you again. }
              unknown: Welcome to the branch.
            next: who
          who: { branch: [{ if: customer.known = yes, next: to-sales }], else: menu }
          menu: { menu: Press one., choices: { "1": { name: sales, next: to-sales } }, no-choice: to-sales }
          to-sales: { queue: sales, no-agents: end }
          end: { end: unserved }
        """;

    [Fact]
    public void Known_customers_are_greeted_by_name_and_skip_the_menu()
    {
        var customer = Customer.Writing(Branch, Olga);

        Assert.Equal("Hello, Olga!", customer.Read);
        Assert.Equal("to-sales", customer.Node);
    }

    [Fact]
    public void By_telephone_they_hear_what_could_be_spoken_beforehand()
    {
        var flow = Written.Flow(Branch);
        var customer = new Customer(flow, attributes: Olga);
        Assert.Equal("Good to hear you again.", customer.Heard);

        customer.HearToTheEnd();
        Assert.Equal("to-sales", customer.Node);
    }

    [Fact]
    public void Everybody_else_hears_the_menu()
    {
        var customer = Customer.Writing(Branch);

        Assert.Equal("Welcome to the branch. / Press one.", customer.Read);
    }

    [Fact]
    public void Whose_name_is_missing_is_told_what_is_spoken() =>
        Assert.Equal("Good to hear you again.", Customer.Writing(Branch, Olga.Remove(CustomerAttribute.Name)).Read);

    [Theory]
    [InlineData("tier = gold", true)]
    [InlineData("tier = GOLD", true)]
    [InlineData("tier != gold", false)]
    [InlineData("tier in silver, gold", true)]
    [InlineData("tier in silver, bronze", false)]
    [InlineData("tier given", true)]
    [InlineData("tier missing", false)]
    [InlineData("nothing missing", true)]
    [InlineData("nothing = gold", false)]
    [InlineData("nothing != gold", true)]
    [InlineData("nothing < 5", false)]
    [InlineData("balance < 100", true)]
    [InlineData("balance >= 20.5", true)]
    [InlineData("balance = 20.50", true)]
    [InlineData("balance > {limit}", true)]
    [InlineData("balance > {nothing}", false)]
    [InlineData("phone starts +7916, +7925", true)]
    [InlineData("phone starts +7495", false)]
    [InlineData("day > 2026-02-28", true)]
    public void Conditions_ask_about_one_attribute(string condition, bool holds)
    {
        var attributes = new FlowAttributes();
        attributes.Set("tier", "gold");
        attributes.Set("balance", "20.5");
        attributes.Set("limit", "3");
        attributes.Set("phone", "+79251234567");
        attributes.Set("day", "2026-03-02");

        Assert.Equal(holds, Condition.TryRead(condition)!.Holds(attributes));
    }

    [Theory]
    [InlineData("tier")]
    [InlineData("tier is gold")]
    [InlineData("tier =")]
    [InlineData("= gold")]
    [InlineData("missing tier now")]
    public void What_is_no_condition_is_refused(string text) => Assert.Null(Condition.TryRead(text));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("{street} {house}", "Elm St 7")]
    [InlineData("{street}{nothing}", "Elm St")]
    [InlineData("= {house} + 1", "8")]
    [InlineData("= 10 - {house} - 1", "2")]
    [InlineData("= {street} + 1", null)]
    [InlineData("= {nothing} + 1", null)]
    public void An_attribute_is_set_to_a_text_or_a_sum(string expression, string? value)
    {
        var attributes = new FlowAttributes();
        attributes.Set("street", "Elm St");
        attributes.Set("house", "7");

        Assert.Equal(value, Expression.TryRead(expression)!.Value(attributes));
    }

    [Theory]
    [InlineData("=")]
    [InlineData("= a + 1")]
    [InlineData("= 1 +")]
    [InlineData("= 1 * 2")]
    public void What_is_no_sum_is_refused(string text) => Assert.Null(Expression.TryRead(text));

    [Fact]
    public void What_does_not_fit_is_left_out()
    {
        var attributes = new FlowAttributes();
        for (var i = 0; i < FlowAttributes.Most + 10; i++)
        {
            attributes.Set($"a{i}", new string('x', FlowAttributes.MostText + 1));
        }

        Assert.Equal(FlowAttributes.MostText, attributes.Find("a0")!.Length);
        Assert.Null(attributes.Find($"a{FlowAttributes.Most}"));
    }

    [Fact]
    public void Tries_can_be_counted()
    {
        var customer = Customer.Writing("""
            language: en
            start: begin
            nodes:
              begin: { set: { tries: "0" }, next: ask }
              ask: { collect: Code?, into: code, next: count, given-up: end }
              count: { set: { tries: "= {tries} + 1" }, next: check }
              check: { branch: [{ if: code = 4711, next: right }, { if: tries < 2, next: ask }], else: end }
              right: { say: Right., next: end }
              end: { end: self-service }
            """);
        customer.Write("1");
        Assert.Equal("Code?", customer.Read);
        customer.Write("4711");
        Assert.Equal("Right.", customer.Read);
    }
}
