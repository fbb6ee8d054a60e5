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

    private void Start(string? written = null, bool again = false, string? waitsIn = null) =>
        _customer.Tell(new FlowStarted(Id, new FlowId("main"))
        {
            Channel = Channel.Chat,
            Written = written,
            IsAgain = again,
            WaitsIn = waitsIn is null ? null : new QueueId(waitsIn),
        });
}
