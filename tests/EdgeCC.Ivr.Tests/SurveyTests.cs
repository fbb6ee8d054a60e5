using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>Surveys after a contact, on its own channel (R12).</summary>
public sealed class SurveyTests
{
    private const string Flow = """
        language: en
        start: ask
        nodes:
          ask:
            survey:
              - { csat: Content? One to five., tries: 2, wrong: No. }
              - { nps: Recommend? Nought to ten. }
              - { comment: What else? }
            next: thanks
          thanks: { say: Thank you., next: end }
          end: { end: self-service }
        """;

    [Fact]
    public void By_telephone_keys_answer_and_nobody_is_asked_for_words()
    {
        var customer = new Customer(Flow);
        customer.Press('5');
        Assert.Equal("Recommend? Nought to ten.", customer.Heard);
        customer.Press("10");

        Assert.Equal("Thank you.", customer.Heard);
        Assert.Equal(
            [(SurveyKind.Csat, 5), (SurveyKind.Nps, 10)],
            customer.Facts.OfType<SurveyAnswered>().Select(fact => (fact.Survey, fact.Score)));
    }

    [Fact]
    public void A_one_may_be_a_ten_for_two_seconds()
    {
        var customer = new Customer(Flow);
        customer.Press('3');
        customer.HearToTheEnd();
        customer.Press('1');
        Assert.Empty(customer.Facts.OfType<SurveyAnswered>().Skip(1));

        customer.Pass(2);
        Assert.Equal(1, customer.Facts.OfType<SurveyAnswered>().Last().Score);
    }

    [Fact]
    public void A_question_nobody_answers_is_passed_over()
    {
        var customer = new Customer(Flow);
        customer.Press('9');
        Assert.Equal("No. | Content? One to five.", customer.Heard);
        customer.Press('0');

        Assert.Equal("Recommend? Nought to ten.", customer.Heard);
        Assert.Empty(customer.Facts);
    }

    [Fact]
    public void In_writing_a_comment_is_asked_for_as_well()
    {
        var customer = Customer.Writing(Flow);
        customer.Write("4");
        customer.Write("8");
        Assert.Equal("What else?", customer.Read);
        customer.Write("All was well.");

        Assert.Equal("Thank you.", customer.Read);
        Assert.Equal("All was well.", customer.Facts.OfType<SurveyCommented>().Single().Text);
    }

    [Fact]
    public void Whoever_was_answered_already_is_not_answered_again()
    {
        var customer = new Customer("{ language: en, start: end, nodes: { end: { end: self-service } } }");
        customer.Tell(new FlowsReconfigured(new Ivr.Flows.FlowSet(
            System.Collections.Immutable.ImmutableDictionary<FlowId, Ivr.Flows.FlowModel>.Empty.Add(new FlowId("main"), Written.Flow(Flow)))));

        customer.Tell(new FlowStarted(Customer.Id, new FlowId("main")) { IsAnswered = true });
        Assert.IsType<PlayToContact>(Assert.Single(customer.Effects));
    }
}
