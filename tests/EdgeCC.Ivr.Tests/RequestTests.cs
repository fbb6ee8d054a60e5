using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>What flows ask of the rest of the house: data, customers, messages, transfers, one agent.</summary>
public sealed class RequestTests
{
    private const string Data = """
        language: en
        start: ask
        nodes:
          ask: { collect: Which order?, into: order, next: state, given-up: end }
          state:
            data: orders
            send: { order: "{order}", phone: "{caller}" }
            take: { state: "order.items[0].state", paid: order.paid }
            meanwhile: One moment.
            timeout: 3s
            next: tell
            failed: sorry
          tell: { say: { text: "It is {state}, paid: {paid}.", spoken: It is there. }, next: end }
          sorry: { say: Nobody knows., next: end }
          end: { end: self-service }
        """;

    private const string Voicemail = """
        language: en
        start: ask
        nodes:
          ask: { voicemail: Speak., to: support, longest: 1m, kept: thanks, failed: sorry }
          thanks: { say: Thank you., next: end }
          sorry: { say: Sorry., next: end }
          end: { end: self-service }
        """;

    private const string Transfer = """
        language: en
        start: connect
        nodes:
          connect: { transfer: "TO", screening: A call from the branch. One accepts., busy: busy, failed: sorry }
          busy: { say: Busy., next: end }
          sorry: { say: Sorry., next: end }
          end: { end: self-service }
        """;

    private const string Agent = """
        language: en
        start: mine
        nodes:
          mine: { agent: personal, from: sales, wait: 20s, else: queue }
          queue: { queue: sales, no-agents: end }
          end: { end: unserved }
        """;

    private const string Lookup = """
        language: en
        start: ask
        nodes:
          ask: { collect: Your number?, into: number, next: who, given-up: stranger }
          who: { lookup: crm, value: "{number}", known: known, maybe: stranger, unknown: stranger }
          known: { say: { text: "Hello, {customer.name}.", spoken: Hello. }, next: end }
          stranger: { say: Hello stranger., next: end }
          end: { end: self-service }
        """;

    [Fact]
    public void An_endpoint_is_asked_and_its_answer_kept()
    {
        var customer = AskingData();
        var call = customer.Effects.OfType<CallData>().Single();
        Assert.Equal(("orders", "12"), (call.Endpoint, call.Fields["order"]));
        Assert.Equal("One moment.", customer.Read);

        customer.Tell(new FlowDataTold(Customer.Id, call.Request, """{"order":{"items":[{"state":"on its way"}],"paid":true}}"""));
        Assert.Equal("It is on its way, paid: yes.", customer.Read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("\"\\ud800\"")]
    public void An_endpoint_that_gives_no_answer_leads_elsewhere(string? json)
    {
        var customer = AskingData();

        customer.Tell(new FlowDataTold(Customer.Id, customer.Request, json));
        Assert.Equal(json == "\"\\ud800\"" ? "It is there." : "Nobody knows.", customer.Read);
    }

    [Fact]
    public void An_answer_that_is_deep_or_long_is_none()
    {
        foreach (var json in new[] { new string('[', 100) + new string(']', 100), '"' + new string('x', 70_000) + '"' })
        {
            var customer = AskingData();
            customer.Tell(new FlowDataTold(Customer.Id, customer.Request, json));
            Assert.Equal("Nobody knows.", customer.Read);
        }
    }

    [Fact]
    public void An_answer_that_is_late_or_comes_twice_is_no_news()
    {
        var customer = AskingData();
        customer.Tell(new FlowDataTold(Customer.Id, new RequestId(99), "{}"));
        Assert.Empty(customer.Effects);

        customer.Pass(4);
        Assert.Equal("Nobody knows.", customer.Read);
        customer.Tell(new FlowDataTold(Customer.Id, customer.Request, "{}"));
        Assert.Empty(customer.Effects);
    }

    [Theory]
    [InlineData("a", "1")]
    [InlineData("b.c", "x")]
    [InlineData("d[1]", "3")]
    [InlineData("d[2]", null)]
    [InlineData("d.c", null)]
    [InlineData("b", null)]
    [InlineData("e", null)]
    public void A_way_leads_to_a_value_or_nowhere(string path, string? value)
    {
        using var json = System.Text.Json.JsonDocument.Parse("""{"a":1,"b":{"c":"x"},"d":[2,3],"e":null}""");

        Assert.Equal(value, EdgeCC.Ivr.Flows.Rules.JsonPath.TryRead(path)!.Find(json.RootElement));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a[b]")]
    [InlineData("a[-1]")]
    [InlineData("a[1")]
    public void What_is_no_way_is_refused(string path) => Assert.Null(EdgeCC.Ivr.Flows.Rules.JsonPath.TryRead(path));

    [Theory]
    [InlineData(true, "Thank you.")]
    [InlineData(false, "Sorry.")]
    public void A_message_is_recorded_after_the_beep_and_thanked_for_once_it_is_kept(bool kept, string heard)
    {
        var customer = new Customer(Voicemail);
        Assert.Equal("Speak. | tone", customer.Heard);
        customer.HearToTheEnd();
        var record = Assert.Single(customer.Effects.OfType<RecordMessage>());
        Assert.Equal((new QueueId("support"), TimeSpan.FromMinutes(1)), (record.Queue, record.Longest));

        customer.Tell(new FlowMessageKept(Customer.Id, record.Request, kept));
        Assert.Equal(heard, customer.Heard);
    }

    [Fact]
    public void A_message_can_be_written()
    {
        var customer = Customer.Writing(Voicemail);
        customer.Write("Please call.");
        Assert.Equal("Please call.", Assert.Single(customer.Effects.OfType<KeepMessage>()).Text);

        customer.Tell(new FlowMessageKept(Customer.Id, customer.Request, true));
        Assert.Equal("Thank you.", customer.Read);
    }

    [Fact]
    public void A_recorder_that_does_not_answer_has_failed()
    {
        var customer = new Customer(Voicemail);
        customer.HearToTheEnd();
        customer.Pass(70);

        Assert.Equal("Sorry.", customer.Heard);
    }

    [Fact]
    public void Whoever_is_transferred_outside_is_screened()
    {
        var customer = new Customer(Transfer.Replace("TO", "89169998877"));
        var transfer = Assert.Single(customer.Effects.OfType<TransferContact>());
        Assert.Equal(new TransferTarget.Outside("+79169998877"), transfer.Target);
        Assert.Single(transfer.Screening);
        Assert.Equal("tone …", customer.Heard);

        customer.Tell(new FlowTransferFailed(Customer.Id, transfer.Request, TransferFailure.Busy));
        Assert.Equal("Busy.", customer.Heard);
    }

    [Fact]
    public void A_desk_phone_answers_without_being_asked()
    {
        var customer = new Customer(Transfer.Replace("TO", "101"));
        var transfer = Assert.Single(customer.Effects.OfType<TransferContact>());
        Assert.Equal(new TransferTarget.Inside(new ExtensionId("101")), transfer.Target);
        Assert.Empty(transfer.Screening);

        customer.Pass(60);
        Assert.Equal("Sorry.", customer.Heard);
        Assert.Contains(new CancelTransfer(Customer.Id), customer.Effects);
    }

    [Fact]
    public void A_number_that_no_trunk_dials_is_not_transferred_to()
    {
        Assert.Contains("expected a number that some trunk dials, or an extension; known: 101", Assert.Single(Written.Read(Transfer.Replace("TO", "112")).Problems));

        var customer = new Customer(Transfer.Replace("TO", "{customer.mobile}").Replace("{customer.mobile}", "{caller}"));
        Assert.Single(customer.Effects.OfType<TransferContact>());
        var abroad = new Customer(Written.Flow(Transfer.Replace("TO", "{caller}")), caller: "+12125550100");
        Assert.Equal("Sorry.", abroad.Heard);
    }

    [Fact]
    public void The_agent_who_knows_the_customer_is_waited_for_and_then_the_others()
    {
        var attributes = ImmutableDictionary<string, string>.Empty.Add(CustomerAttribute.Agent, "anna");
        var customer = new Customer(Written.Flow(Agent), attributes: attributes);
        Assert.Equal(new EnterQueue(Customer.Id, new QueueId("sales"), new AgentId("anna")), customer.Effects.OfType<EnterQueue>().Single());

        customer.Pass(20);
        Assert.Equal("queue", customer.Node);
        Assert.Empty(customer.Effects.OfType<EnterQueue>());
    }

    [Fact]
    public void Whom_nobody_knows_waits_for_everybody()
    {
        var customer = new Customer(Agent);

        Assert.Equal(new EnterQueue(Customer.Id, new QueueId("sales")), customer.Effects.OfType<EnterQueue>().Single());
    }

    [Fact]
    public void An_agent_whose_queue_gives_up_leads_on_at_once()
    {
        var customer = new Customer(Written.Flow(Agent.Replace("personal", "boris")));
        customer.LeaveQueue(QueueExit.NoAgents);

        Assert.Equal("queue", customer.Node);
    }

    [Theory]
    [InlineData(CustomerAttribute.Certain, "Hello, Olga.")]
    [InlineData(CustomerAttribute.Maybe, "Hello stranger.")]
    public void A_customer_is_looked_up_by_what_they_typed(string certainty, string read)
    {
        var customer = Customer.Writing(Lookup);
        customer.Write("42");
        var lookup = Assert.Single(customer.Effects.OfType<LookUpCustomer>());
        Assert.Equal((LookupKey.Crm, "42"), (lookup.By, lookup.Value));

        customer.Tell(new FlowCustomerTold(Customer.Id, lookup.Request, ImmutableDictionary<string, string>.Empty
            .Add(CustomerAttribute.Name, "Olga").Add(CustomerAttribute.Certainty, certainty).Add("order", "not theirs to write")));
        Assert.Equal(read, customer.Read);
    }

    [Theory]
    [InlineData(FlowAbility.Data, "nodes.state.data: this appliance cannot do that: it asks no endpoints", Data)]
    [InlineData(FlowAbility.Messages, "nodes.ask.voicemail: this appliance cannot do that: it has no recorder", Voicemail)]
    [InlineData(FlowAbility.Lookup, "nodes.who.lookup: this appliance cannot do that: its customers cannot be searched by flows", Lookup)]
    [InlineData(FlowAbility.TransferInside, "nodes.connect.transfer: this appliance cannot do that: calls are not transferred to desk phones by flows", Transfer)]
    public void What_the_appliance_cannot_do_is_refused_when_it_is_read(FlowAbility ability, string told, string flow)
    {
        var context = Written.Context with { Abilities = Enum.GetValues<FlowAbility>().Where(other => other != ability).ToHashSet() };
        var (read, problems) = Written.ReadIn(context, flow.Replace("TO", "101"));

        Assert.Null(read);
        Assert.EndsWith(told, Assert.Single(problems).ToString());
    }

    private static Customer AskingData()
    {
        var customer = Customer.Writing(Data);
        customer.Write("12");
        return customer;
    }
}
