using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests;

/// <summary>Customers who would rather be called back than wait.</summary>
public sealed class CallbackTests
{
    private const string Flow = """
        language: en
        start: wait
        nodes:
          wait: { queue: sales, keys: { "1": call, "2": other }, no-agents: call }
          other: { queue: support, no-agents: sorry }
          call:
            callback: sales
            confirm: We will call you at {number}. Press one if that is right.
            ask: Type the number.
            wrong: No.
            tries: 2
            taken: thanks
            refused: wait
            given-up: back
          back: { say: As you were., next: wait }
          thanks: { say: Thank you., next: end }
          sorry: { say: Nobody is here., next: end }
          end: { end: self-service }
        """;

    private const string Confirm = "We will call you at | 7 | 9 | 1 | 6 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | Press one if that is right.";

    [Fact]
    public void The_number_they_call_from_is_said_digit_by_digit_and_confirmed_by_one()
    {
        var customer = Asking();
        Assert.Equal(Confirm, customer.Heard);
        Assert.Equal(("wait", "1", "call"), customer.Facts.OfType<MenuItemChosen>().Select(fact => (fact.Menu, fact.Digit, fact.Item)).Single());

        customer.Press('1');
        Assert.Equal(
            new RequestCallback(Customer.Id, new QueueId("sales"), "+79161234567"), Assert.Single(customer.Effects));
        customer.Tell(new FlowCallbackTaken(Customer.Id));
        Assert.Equal("Thank you.", customer.Heard);
    }

    [Fact]
    public void Refused_they_wait_on_in_the_place_they_had()
    {
        var customer = Asking();
        customer.Press('1');

        customer.Tell(new FlowCallbackRefused(Customer.Id, CallbackRefusal.AlreadyRequested));
        Assert.Equal("music …", customer.Heard);
        Assert.Empty(customer.Effects.OfType<EnterQueue>());
    }

    [Fact]
    public void Whoever_ends_the_dialogue_waits_on_in_the_place_they_had()
    {
        var customer = Asking();

        customer.Press('#');
        Assert.Equal("As you were.", customer.Heard);
        customer.HearToTheEnd();
        Assert.Equal("music …", customer.Heard);
        Assert.Empty(customer.Effects.OfType<EnterQueue>());
    }

    [Fact]
    public void Whoever_lost_the_place_meanwhile_enters_the_queue_anew()
    {
        var customer = Asking();

        customer.LeaveQueue(QueueExit.WaitedTooLong);
        Assert.Empty(customer.Effects);
        customer.Press('1');
        customer.Tell(new FlowCallbackRefused(Customer.Id, CallbackRefusal.Full));
        Assert.Equal(new QueueId("sales"), Assert.Single(customer.Effects.OfType<EnterQueue>()).Queue);
    }

    [Fact]
    public void A_key_may_lead_to_another_queue() =>
        Assert.Equal(new QueueId("support"), Pressing('2').Effects.OfType<EnterQueue>().Single().Queue);

    [Fact]
    public void An_agent_who_becomes_free_meanwhile_is_connected()
    {
        var customer = Asking();

        customer.Tell(new FlowStopped(Customer.Id));
        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
        customer.Press('1');
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void A_queue_that_gave_up_on_them_can_lead_here()
    {
        var customer = new Customer(Flow);
        customer.LeaveQueue(QueueExit.NoAgents);

        Assert.Equal(Confirm, customer.Heard);
    }

    [Theory]
    [InlineData("9169998877#", "7 | 9 | 1 | 6 | 9 | 9 | 9 | 8 | 8 | 7 | 7")]
    [InlineData("89169998877#", "7 | 9 | 1 | 6 | 9 | 9 | 9 | 8 | 8 | 7 | 7")]
    [InlineData("123*89169998877#", "7 | 9 | 1 | 6 | 9 | 9 | 9 | 8 | 8 | 7 | 7")]
    [InlineData("0079169998877#", "7 | 9 | 1 | 6 | 9 | 9 | 9 | 8 | 8 | 7 | 7")]
    public void Another_number_is_typed_as_people_dial_it(string keys, string said)
    {
        var customer = Asking();
        customer.Press('2');
        Assert.Equal("Type the number.", customer.Heard);

        customer.Press(keys);
        Assert.Equal($"We will call you at | {said} | Press one if that is right.", customer.Heard);
        customer.Press('1');
        Assert.Equal("+79169998877", Assert.Single(customer.Effects.OfType<RequestCallback>()).Number);
    }

    [Theory]
    [InlineData("112#")]
    [InlineData("02#")]
    [InlineData("0012125550100#")]
    [InlineData("88005553535888855535353#")]
    public void A_number_that_no_trunk_dials_is_refused_at_once(string keys)
    {
        var customer = Asking();
        customer.Press('2');

        customer.Press(keys);
        Assert.Equal("No. | Type the number.", customer.Heard);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("anonymous")]
    [InlineData("+12125550100")]
    public void Whose_number_is_not_known_or_cannot_be_called_is_asked_for_one(string? caller)
    {
        var customer = new Customer(Written.Flow(Flow), caller: caller);
        customer.Press('1');

        Assert.Equal("Type the number.", customer.Heard);
    }

    [Fact]
    public void The_first_key_of_a_number_cuts_the_question_short_and_a_pause_ends_the_number()
    {
        var customer = Asking();
        customer.Press('2');
        customer.Press('9');
        Assert.Equal("tone", customer.Heard);

        customer.HearToTheEnd();
        customer.Press("169998877");
        customer.Pass(6.9);
        Assert.Empty(customer.Effects);
        customer.Pass(0.1);
        Assert.StartsWith("We will call you at | 7 | 9", customer.Heard);
    }

    [Fact]
    public void Silence_and_wrong_keys_use_up_tries()
    {
        var customer = Asking();
        customer.HearToTheEnd();
        customer.Pass(7);
        Assert.Equal($"No. | {Confirm}", customer.Heard);

        customer.Press('9');
        Assert.Equal("As you were.", customer.Heard);
    }

    [Fact]
    public void A_queue_that_does_not_answer_has_refused()
    {
        var customer = Asking();
        customer.Press('1');
        customer.Press('1');
        Assert.Empty(customer.Effects);

        customer.Pass(5);
        Assert.Equal("music …", customer.Heard);
    }

    [Fact]
    public void Answers_nobody_asked_for_change_nothing()
    {
        var customer = Asking();

        customer.Tell(new FlowCallbackRefused(Customer.Id, CallbackRefusal.Full));
        customer.Tell(new FlowPositionTold(Customer.Id, 3, TimeSpan.FromMinutes(2)));
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void Every_digit_is_rendered_in_the_language_of_the_text()
    {
        var flow = Written.Flow(Flow);

        Assert.All("0123456789", digit => Assert.Contains(new Prompt.Spoken(digit.ToString(), "en"), flow.Prompts));
    }

    [Fact]
    public void A_branch_that_calls_nobody_offers_no_callback()
    {
        var (_, problems) = Written.Read(Flow, CallableNumbers.None);

        Assert.Equal("7 nodes.call.callback: needs a trunk that calls out; none has outbound", Assert.Single(problems));
    }

    private static Customer Asking() => Pressing('1');

    private static Customer Pressing(char key)
    {
        var customer = new Customer(Flow);
        customer.Press(key);
        return customer;
    }
}
