using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>The flow that callers hear is read by whoever writes (R1, R17).</summary>
public sealed class TextTests
{
    private const string Flow = """
        language: en
        start: greeting
        nodes:
          greeting: { say: Welcome., next: jingle }
          jingle: { play: sounds/jingle.wav, next: menu }
          menu:
            menu: Sales or support?
            choices: { "1": { name: sales, words: [buy], next: to-sales }, "2": { name: support, next: bye } }
            tries: 2
            wrong: Pardon?
            no-choice: to-sales
          to-sales: { queue: sales, position: "You are {position}.", keys: { "1": call }, texts: noted, no-agents: please-wait }
          please-wait: { say: Nobody is here yet., next: to-sales }
          noted: { say: Noted., next: to-sales }
          call: { callback: sales, confirm: "At {number}?", ask: Which number?, wrong: No., taken: bye, refused: to-sales }
          bye: { end: self-service }
        """;

    [Fact]
    public void What_is_said_is_sent_and_nothing_is_played()
    {
        var customer = Customer.Writing(Flow);

        Assert.Equal("Welcome. / Sales or support?", customer.Read);
        Assert.Equal(2, customer.Effects.Count);
    }

    [Theory]
    [InlineData("1")]
    [InlineData(" Sales ")]
    [InlineData("BUY")]
    public void A_choice_is_made_by_its_key_its_name_or_its_words(string text)
    {
        var customer = Customer.Writing(Flow);
        customer.Write(text);

        Assert.Equal("to-sales", customer.Node);
        Assert.Equal(("1", "sales"), customer.Facts.OfType<MenuItemChosen>().Select(fact => (fact.Digit, fact.Item)).Single());
    }

    [Fact]
    public void Anything_else_is_asked_again_until_no_try_is_left()
    {
        var customer = Customer.Writing(Flow);
        customer.Write("what?");
        Assert.Equal("Pardon?|Sales or support?", customer.Read);

        customer.Write("what?");
        Assert.Equal("to-sales", customer.Node);
    }

    [Fact]
    public void Whoever_writes_takes_their_time()
    {
        var customer = Customer.Writing(Flow);
        customer.Pass(599);
        Assert.Empty(customer.Effects);

        customer.Pass(1);
        Assert.Equal("Sales or support?", customer.Read);
    }

    [Fact]
    public void A_message_that_comes_again_is_not_heard_again()
    {
        var customer = Customer.Writing(Flow);
        customer.Tell(new FlowTextReceived(Customer.Id, "same", "what?"));
        customer.Tell(new FlowTextReceived(Customer.Id, "same", "what?"));

        Assert.Empty(customer.Effects);
        Assert.Equal("menu", customer.Node);
    }

    [Fact]
    public void Whoever_waits_is_told_their_place_and_keeps_it_while_they_write()
    {
        var customer = Customer.Writing(Flow);
        customer.Write("1");
        customer.Tell(new FlowPositionTold(Customer.Id, 3));
        Assert.Equal("You are 3.", customer.Read);

        customer.Write("are you there?");
        Assert.Equal("Noted.", customer.Read);
        Assert.Empty(customer.Effects.OfType<EnterQueue>());
    }

    [Fact]
    public void A_number_to_be_called_at_is_written_whole()
    {
        var customer = Customer.Writing(Flow);
        customer.Write("1");
        customer.Write("1");
        Assert.Equal("At +79161234567?", customer.Read);
        customer.Write("2");
        customer.Write("+7 (916) 999-88-77");
        Assert.Equal("At +79169998877?", customer.Read);

        customer.Write("1");
        Assert.Equal("+79169998877", customer.Effects.OfType<RequestCallback>().Single().Number);
    }

    [Fact]
    public void A_flow_that_goes_round_writes_a_few_times_and_ends()
    {
        var customer = Customer.Writing(Flow);
        customer.Write("1");

        for (var i = 0; i < 100 && !customer.Ended; i++)
        {
            customer.LeaveQueue(QueueExit.NoAgents);
        }

        Assert.Equal(InteractionOutcome.Failed, customer.Effects.OfType<EndContact>().Single().Outcome);
        Assert.Equal(FlowVisit.RoundsAtOnce, customer.Steps.Count(step => step.To == "please-wait"));
    }

    [Fact]
    public void Nobody_can_be_led_round_for_ever_without_a_word_or_key()
    {
        var customer = new Customer("""
            language: en
            start: menu
            nodes:
              menu: { menu: Press., choices: { "1": { name: end, next: end } }, tries: 1, no-choice: menu }
              end: { end: self-service }
            """);
        for (var i = 0; i < FlowVisit.RoundsUnheard && !customer.Ended; i++)
        {
            customer.HearToTheEnd();
            customer.Pass(5);
        }

        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
    }

    [Fact]
    public void Every_step_is_shown_to_whoever_tries_a_flow() => Assert.Equal(
        [
            new FlowStep(Customer.Id, new FlowId("main"), new FlowId("main"), null, "greeting"),
            new FlowStep(Customer.Id, new FlowId("main"), new FlowId("main"), "greeting", "jingle"),
            new FlowStep(Customer.Id, new FlowId("main"), new FlowId("main"), "jingle", "menu"),
        ],
        Customer.Writing(Flow).Steps);
}
