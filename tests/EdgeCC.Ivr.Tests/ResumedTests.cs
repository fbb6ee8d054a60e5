using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>Flows that begin with a text, and flows that begin again after a restart (R18).</summary>
public sealed class ResumedTests
{
    private const string Bot = """
        language: en
        start: hello
        nodes:
          hello: { say: Hello., next: bot }
          bot: { bot: How can I help?, handover-words: [agent], misunderstood: Pardon?, handover: wait, done: end }
          wait: { queue: support, position: "You are number {position}.", texts: bot, no-agents: end }
          end: { end: self-service }
        """;

    private static readonly InteractionId Id = new("again");

    private readonly Customer _customer = new(Written.Flow(Bot), channel: Channel.Chat);

    [Fact]
    public void What_was_written_first_is_the_bots_first_question()
    {
        Start(written: "reset it");
        Assert.Equal("Hello.", _customer.Read);
        Assert.Equal("reset it", _customer.Effects.OfType<AskKnowledge>().Single().Text);
    }

    [Fact]
    public void What_was_read_before_is_not_written_again_and_what_follows_is()
    {
        Start(again: true);
        Assert.Null(_customer.Read);

        _customer.Tell(new FlowTextReceived(Id, "m", "agent"));
        Assert.Equal(new EnterQueue(Id, new QueueId("support")), _customer.Effects.OfType<EnterQueue>().Single());
    }

    [Fact]
    public void Whoever_waits_already_enters_no_queue_and_goes_on_being_served()
    {
        Start(waitsIn: "support");
        Assert.Empty(_customer.Effects);

        _customer.Tell(new FlowPositionTold(Id, 2));
        Assert.Equal("You are number 2.", _customer.Read);
        _customer.Tell(new FlowTextReceived(Id, "m", "reset it"));
        Assert.Single(_customer.Effects.OfType<AskKnowledge>());
        _customer.Tell(new FlowQueueLeft(Id, QueueExit.NoAgents));
        Assert.Equal(new QueueId("support"), _customer.Effects.OfType<EnterQueue>().Single().Queue);
    }

    [Fact]
    public void Whoever_waits_in_a_queue_the_flow_does_not_know_begins_it()
    {
        Start(waitsIn: "sales");
        Assert.Equal("Hello. / How can I help?", _customer.Read);
    }

    [Fact]
    public void What_was_learned_before_the_queue_is_told_and_what_was_asked_in_secret_is_not()
    {
        var customer = Customer.Writing(
            """
            language: en
            start: order
            nodes:
              order: { collect: Which order?, into: order, next: pin, given-up: end }
              pin: { collect: Which code?, into: pin, secret: true, next: wait, given-up: end }
              wait: { queue: support, no-agents: end }
              end: { end: self-service }
            """);
        customer.Write("12");
        customer.Write("4711");
        var waited = customer.Facts.OfType<FlowWaited>().Single();
        Assert.Equal(["wait"], waited.Nodes);
        Assert.Equal("12", waited.Attributes["order"]);
        Assert.DoesNotContain("4711", waited.Attributes.Values);
    }

    [Fact]
    public void What_was_made_from_a_secret_is_not_told_either()
    {
        var customer = Customer.Writing(
            """
            language: en
            start: pin
            nodes:
              pin: { collect: Which code?, into: pin, secret: true, next: ask, given-up: end }
              ask: { data: orders, send: { code: "{copy}{pin}" }, take: { token: token }, next: copy, failed: end }
              copy: { set: { header: "Bearer {token}", copy: "{pin}", more: "= {pin} + 1", plain: words }, next: inner }
              inner: { flow: inner, next: wait }
              wait: { queue: support, no-agents: end }
              end: { end: self-service }
            """,
            others: Written.Flow("""
                language: en
                start: copy
                takes: [more]
                nodes:
                  copy: { set: { inside: "{more}" }, next: back }
                  back: { end: return }
                """, "inner"));
        customer.Write("4711");
        customer.Tell(new FlowDataTold(Customer.Id, customer.Request, """{"token":"t0ken"}"""));
        var (name, text) = Assert.Single(customer.Facts.OfType<FlowWaited>().Single().Attributes);
        Assert.Equal(("plain", "words"), (name, text));
    }

    private void Start(string? written = null, bool again = false, string? waitsIn = null) =>
        _customer.Tell(new FlowStarted(Id, new FlowId("main"))
        {
            Channel = Channel.Chat,
            Written = written,
            IsAgain = again,
            WaitsIn = waitsIn is null ? null : new QueueId(waitsIn),
        });
}
