using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>Bots and the knowledge base (R15, R18).</summary>
public sealed class BotTests
{
    private const string Bot = """
        language: en
        start: bot
        nodes:
          bot:
            bot: How can I help?
            intents: { order: { words: ["order*", where is my parcel], next: order } }
            handover-words: ["agent*", talk to somebody]
            done-words: [bye]
            tries: 2
            misunderstood: Please say it otherwise.
            patience: Somebody will be with you.
            handover: to-agents
            done: end
          order: { say: Orders are on the site., next: bot }
          to-agents: { queue: support, texts: bot, no-agents: end }
          end: { end: self-service }
        """;

    private const string Knowledge = """
        language: en
        start: ask
        nodes:
          ask: { set: { question: "opening hours" }, next: answer }
          answer: { knowledge: "{question}", confidence: 70, answered: end, unsure: to-agents }
          to-agents: { queue: support, no-agents: end }
          end: { end: self-service }
        """;

    [Fact]
    public void A_bot_answers_by_the_knowledge_base()
    {
        var customer = Asking("how do I reset it?");
        Assert.Equal(("how do I reset it?", "en"), customer.Effects.OfType<AskKnowledge>().Select(ask => (ask.Text, ask.Language)).Single());

        Answer(customer, 0.9);
        Assert.Equal("Short.", customer.Read);
        Assert.Equal("article", customer.Facts.OfType<ArticleTold>().Single().Article);
    }

    [Theory]
    [InlineData("my ORDERS?")]
    [InlineData("So where is my parcel!")]
    public void Intents_go_before_it(string text)
    {
        var customer = Asking(text);

        Assert.StartsWith("Orders are on the site.", customer.Read);
        Assert.Empty(customer.Effects.OfType<AskKnowledge>());
    }

    [Fact]
    public void It_hands_over_when_asked_to()
    {
        var customer = Asking("Agent, please");

        Assert.Equal("to-agents", customer.Node);
        Assert.Equal("asked", customer.Facts.OfType<BotHandedOver>().Single().Reason);
    }

    [Fact]
    public void It_hands_over_when_it_is_unsure_too_often()
    {
        var customer = Asking("mumble");
        Answer(customer, 0.2);
        Assert.Equal("Please say it otherwise.", customer.Read);

        customer.Write("mumble");
        Answer(customer, 0.2);
        Assert.Equal("to-agents", customer.Node);
        Assert.Equal("unsure", customer.Facts.OfType<BotHandedOver>().Single().Reason);
    }

    [Fact]
    public void A_search_that_does_not_answer_has_found_nothing()
    {
        var customer = Asking("mumble");
        customer.Pass(3);

        Assert.Equal("Please say it otherwise.", customer.Read);
    }

    [Fact]
    public void It_goes_on_serving_whoever_waits_and_their_place_stays_theirs()
    {
        var customer = Asking("agent");
        customer.Write("how do I reset it?");
        Answer(customer, 0.9);
        Assert.Equal("Short.", customer.Read);

        customer.Write("agent!");
        Assert.Equal("Somebody will be with you.", customer.Read);
        customer.Pass(3600);
        Assert.Empty(customer.Effects);
        customer.LeaveQueue(QueueExit.WaitedTooLong);
        Assert.Single(customer.Effects.OfType<EnterQueue>());
    }

    [Fact]
    public void Whoever_writes_no_more_has_gone()
    {
        var customer = Customer.Writing(Bot);
        customer.Pass(600);

        Assert.True(customer.Ended);
    }

    [Fact]
    public void Whoever_has_done_says_so() => Assert.True(Asking("bye").Ended);

    [Fact]
    public void Whoever_calls_is_handed_over_at_once() => Assert.Equal("to-agents", new Customer(Bot).Node);

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.5, false)]
    public void By_telephone_the_spoken_form_is_played(double confidence, bool told)
    {
        var customer = new Customer(Knowledge);
        Answer(customer, confidence);

        Assert.Equal(told ? "Spoken." : "music …", customer.Heard);
    }

    [Fact]
    public void An_appliance_that_cannot_speak_articles_says_so_by_leading_elsewhere()
    {
        var (flow, _) = Written.ReadIn(Written.Context with { Abilities = new HashSet<FlowAbility> { FlowAbility.Knowledge } }, Knowledge);

        Assert.Equal("to-agents", new Customer(flow!).Node);
    }

    [Fact]
    public void The_language_of_the_customer_is_searched_in()
    {
        var customer = new Customer(Written.Flow(Bot), channel: Channel.Messenger, attributes:
            System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(CustomerAttribute.Language, "uk"));
        customer.Write("що робити?");

        Assert.Equal("uk", customer.Effects.OfType<AskKnowledge>().Single().Language);
    }

    private static Customer Asking(string text)
    {
        var customer = Customer.Writing(Bot);
        customer.Write(text);
        return customer;
    }

    private static void Answer(Customer customer, double confidence) => customer.Tell(new FlowKnowledgeTold(
        Customer.Id, customer.Request, [new SuggestedArticle("article", confidence, "Spoken.", "Short.", "Full.")]));
}
