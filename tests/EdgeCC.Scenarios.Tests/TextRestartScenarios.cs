using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What is written outlives the service: crashes and stops in the middle of it (decisions/0411).</summary>
public sealed class TextRestartScenarios
{
    private const string Boris = "boris";

    private const string AskingFlow = """
        language: en
        start: order
        nodes:
          order: { collect: "Which order?", into: order, next: people, given-up: end }
          people: { flow: inner, next: sorry }
          sorry: { say: { text: "Nobody is here for your order {order}.", spoken: "Nobody is here." }, next: end }
          end: { end: self-service }
        """;

    private const string InnerFlow = """
        language: en
        start: wait
        nodes:
          wait: { queue: support, texts: bot, no-agents: back }
          bot: { bot: "How can I help?", misunderstood: "Pardon?", handover: wait, done: back }
          back: { end: return }
        """;

    [Fact]
    [Trait("Requirement", "R1")]
    public void What_was_not_delivered_is_told_once_and_what_nobody_heard_of_is_sent_again_after_a_restart()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        branch.Texts.IsOutOfReach = true;
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Chats.Accept(branch, Boris);
        branch.Desk.Write(Boris, chat, "Yes?");
        branch.Require(() => customer.LastRead == "Yes?");
        var sent = branch.Texts.Sent.ToArray();
        branch.TryPost(new TextUndelivered(chat, sent[0].MessageId, MessageFailure.Rejected));
        branch.TryPost(new TextUndelivered(chat, sent[0].MessageId, MessageFailure.Rejected));
        branch.Time.Run(1.Seconds());
        Assert.Single(branch.Facts<MessageUndelivered>());
        Assert.Contains(branch.HistoryOf(chat), fact => fact is MessageUndelivered);

        branch.Texts.IsOutOfReach = false;
        branch.CrashAndRestart();
        Assert.Equal([.. sent, sent[1]], branch.Texts.Sent);
        branch.Require(() => branch.Facts<MessageDelivered>().Any());
        branch.CrashAndRestart();
        Assert.Equal(sent.Length + 1, branch.Texts.Sent.Count);
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked();
    }

    [Theory]
    [Trait("Requirement", "R18")]
    [InlineData(false)]
    [InlineData(true)]
    public void Chat_with_the_bot_goes_on_after_a_crash(bool unanswered)
    {
        var branch = Chats.BranchWithBot();
        var customer = branch.Visitor();
        customer.Write("When are you open?");
        branch.Require(() => customer.Read.Any());
        if (unanswered)
        {
            // The question is durable, the answer is not.
            customer.Write("Where can I park my car?");
            branch.Require(() => branch.Facts<MessageReceived>().Count() == 2);
            branch.Journal.LoseAfter<MessageReceived>();
        }

        branch.CrashAndRestart();
        branch.Time.Run(1.Seconds());
        if (!unanswered)
        {
            Assert.Single(customer.Read);
            customer.Write("Where can I park my car?");
        }

        branch.Require(() => customer.LastRead == "Behind the house.");
        Assert.Single(branch.Facts<InteractionArrived>());
        branch.Time.Run(11.Minutes());
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R18")]
    public void Chat_that_waits_keeps_its_place_and_the_bot_after_a_crash()
    {
        var branch = Chats.BranchWithBot();
        var boris = branch.Agent("102");
        var (first, second) = (branch.Visitor("first"), branch.Visitor("second"));
        first.Write("person");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        second.Write("person");
        branch.Time.Run(1.Seconds());
        branch.CrashAndRestart();
        boris.Register();
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count >= 1, 2.Minutes());
        Assert.Equal("first", branch.Facts<InteractionArrived>().Single(arrived => arrived.InteractionId == branch.Desk.OfferedTo(Boris)[0].Interaction).From);
        second.Write("When are you open?");
        branch.Require(() => second.LastRead == "We are open from nine to six.");

        var chat = Chats.Accept(branch, Boris);
        branch.Desk.Close(Boris, chat);
        second.Leave();
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Chat_with_an_agent_goes_on_after_a_crash()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.CrashAndRestart();
        boris.Register();
        Assert.Equal([chat], branch.Desk.ContactsOf(Boris));
        Assert.Equal(["Hello?", "Hello."], branch.Desk.Dialogue);

        customer.Write("Are you there?");
        branch.Require(() => branch.Desk.Told.Any());
        branch.Desk.Write(Boris, chat, "I am.");
        branch.Require(() => customer.LastRead == "I am.");
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Service_that_stops_waits_for_no_chat_and_begins_none()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.TryPost(new StopRequested());
        branch.Require(() => branch.Facts<ApplianceStopped>().Any());
        var late = branch.Visitor("late");
        late.Write("Hello?");
        branch.Require(() => late.Refused.SequenceEqual([TextRefusal.Stopping]));

        branch.CrashAndRestart();
        boris.Register();
        Assert.Equal([chat], branch.Desk.ContactsOf(Boris));
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R18")]
    public void Chat_that_waits_inside_another_flow_keeps_the_bot_and_what_was_answered_before_after_a_crash()
    {
        var branch = new VirtualBranch(knowledge: BranchConfiguration.Knowledge, chatFlow: AskingFlow, innerFlow: InnerFlow);
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => customer.LastRead == "Which order?");
        customer.Write("4711");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        branch.CrashAndRestart();
        customer.Write("When are you open?");
        branch.Require(() => customer.LastRead == "We are open from nine to six.");
        branch.TryPost(new Routing.ClosedByHand());
        branch.Require(() => customer.IsClosed, 3.Minutes());
        Assert.Equal("Nobody is here for your order 4711.", customer.LastRead);
        branch.AssertNothingLeaked(boris);
    }

    [Theory]
    [Trait("Requirement", "R3")]
    [InlineData(false)]
    [InlineData(true)]
    public void Chat_handed_on_in_the_moment_of_a_crash_reaches_whom_it_was_for(bool toOneAgent)
    {
        var (branch, _, _, chat) = Chats.WithBoris();
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("support"), toOneAgent ? new AgentId("vera") : null));
        branch.Require(() => branch.Facts<InteractionTransferred>().Any());
        branch.Journal.LoseAfter<InteractionTransferred>();
        branch.CrashAndRestart();
        vera.Register();
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1, 3.Minutes());
        branch.Desk.Close("vera", Chats.Accept(branch, "vera"));
        branch.AssertNothingLeaked(vera);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Customer_who_is_forgotten_is_not_sent_again_what_they_had_not_received()
    {
        var (branch, boris, _, chat) = Chats.WithBoris();
        branch.Texts.IsOutOfReach = true;
        branch.Desk.Write(Boris, chat, "Secret.");
        branch.Desk.Close(Boris, chat);
        branch.Time.Run(1.Seconds());
        var sent = branch.Texts.Sent.Count;
        branch.TryPost(new ErasureAsked(branch.Fact<CustomerAdded>().CustomerId));
        branch.Require(() => branch.Facts<CustomerErased>().Any());
        branch.CrashAndRestart();
        Assert.Equal(sent, branch.Texts.Sent.Count);
        branch.AssertNothingLeaked(boris);
    }

    [Theory]
    [Trait("Requirement", "R1")]
    [InlineData(typeof(InteractionArrived))]
    [InlineData(typeof(InteractionQueued))]
    [InlineData(typeof(InteractionOffered))]
    [InlineData(typeof(OfferEnded))]
    [InlineData(typeof(InteractionConnected))]
    [InlineData(typeof(InteractionReleased))]
    [InlineData(typeof(InteractionEnded))]
    [InlineData(typeof(MessageReceived))]
    [InlineData(typeof(MessageSent))]
    public void Crash_after_any_fact_of_a_chat_leaves_nobody_alone(Type last)
    {
        var (branch, _, customer, chat) = Chats.WithBoris();
        branch.Desk.Write(Boris, chat, "Yes?");
        branch.Desk.Close(Boris, chat);
        branch.Time.Run(1.Seconds());
        branch.Journal.LoseAfter(last);
        branch.CrashAndRestart();
        branch.Time.Run(2.Minutes());
        if (branch.Desk.OfferedTo(Boris).Count > 0)
        {
            Chats.Accept(branch, Boris);
        }

        foreach (var mine in branch.Desk.ContactsOf(Boris).ToArray())
        {
            branch.Desk.Close(Boris, mine);
        }

        customer.Leave();
        branch.AssertNothingLeaked();
    }
}
