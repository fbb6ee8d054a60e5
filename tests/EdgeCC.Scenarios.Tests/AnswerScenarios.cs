using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What flows find out before they lead on: who the customer is, and what the branch knows (R15, R17).</summary>
public sealed class AnswerScenarios
{
    private const string Knowledge = """
        articles:
          - id: hours
            variants:
              en: { title: Opening hours, questions: [When are you open], spoken: We are open from nine to six., short: "9:00-18:00" }
          - id: late
            variants:
              en: { title: Late opening hours, questions: [Are you open on Sunday], spoken: On Sundays we are closed. }
        """;

    private const string LookupFlow = """
        language: en
        start: ask
        nodes:
          ask: { collect: "Your customer number?", into: number, next: who, given-up: end }
          who: { lookup: crm, value: "{number}", known: hello, unknown: stranger }
          hello: { say: "We know you.", next: end }
          stranger: { say: "We do not know you.", next: end }
          end: { end: self-service }
        """;

    [Theory]
    [Trait("Requirement", "R17")]
    [InlineData("4711#", "We know you.")]
    [InlineData("4712#", "We do not know you.")]
    public void Customer_is_found_by_the_number_they_type(string typed, string answer)
    {
        var branch = new VirtualBranch(mainFlow: LookupFlow);
        branch.TryPost(new CrmRecordReceived(
            "4711", 1, ImmutableDictionary<string, string?>.Empty.Add(CustomerAttribute.Name, "Olena"), []));
        var customer = Call(branch, "Your customer number?");
        customer.Press(typed);
        branch.Require(() => branch.Spoken(customer) == answer);
        customer.HangUp();
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R15")]
    public void Caller_hears_the_article_that_answers()
    {
        var branch = new VirtualBranch(mainFlow: KnowledgeFlow("when are you open"), knowledge: Knowledge);
        var customer = Call(branch, "We are open from nine to six.");
        Assert.Equal("hours", branch.Fact<ArticleTold>().Article);
        customer.HangUp();
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R15")]
    public void Caller_hears_the_new_answer_once_the_base_was_changed_and_read_again()
    {
        var flow = KnowledgeFlow("when are you open");
        var branch = new VirtualBranch(mainFlow: flow, knowledge: Knowledge);
        var first = Call(branch, "We are open from nine to six.");
        first.HangUp();

        branch.OfferKnowledge(flow, Knowledge.Replace("from nine to six", "from eight to eight", StringComparison.Ordinal));
        branch.Time.Run(1.Seconds());
        var second = Call(branch, "We are open from eight to eight.");
        second.HangUp();
        branch.AssertNothingLeaked(first, second);
    }

    [Fact]
    [Trait("Requirement", "R15")]
    public void Caller_whose_question_nothing_answers_is_led_on()
    {
        var branch = new VirtualBranch(mainFlow: KnowledgeFlow("parcel"), knowledge: Knowledge);
        var customer = Call(branch, "I do not know.");
        customer.HangUp();
        branch.AssertNothingLeaked(customer);
    }

    [Theory]
    [Trait("Requirement", "R15")]
    [InlineData(false)]
    [InlineData(true)]
    public void Article_that_was_marked_wrong_gives_way_also_after_a_crash(bool crash)
    {
        const string Question = "opening hours";
        var branch = new VirtualBranch(mainFlow: KnowledgeFlow(Question), knowledge: Knowledge);
        var first = Call(branch, "We are open from nine to six.");
        first.HangUp();
        for (var mark = 0; mark < 4; mark++)
        {
            branch.TryPost(new ArticleJudged(new ArticleId("hours"), IsUseful: false, Interaction: null, Agent: null, []));
        }

        branch.Time.Run(1.Seconds());

        if (crash)
        {
            branch.CrashAndRestart();
        }

        var second = Call(branch, "On Sundays we are closed.");
        second.HangUp();
        branch.AssertNothingLeaked(first, second);
    }

    private static string KnowledgeFlow(string question) => $$"""
        language: en
        start: answer
        nodes:
          answer: { knowledge: "{{question}}", confidence: 1, answered: end, unsure: unsure }
          unsure: { say: "I do not know.", next: end }
          end: { end: self-service }
        """;

    private static VirtualPhone Call(VirtualBranch branch, string until)
    {
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking && branch.Spoken(customer) == until);
        return customer;
    }
}
