using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Chats, messengers, short messages and letters, from the first word to the last: one system with the calls (R1).</summary>
public sealed class TextScenarios
{
    private const string Boris = "boris";

    private static readonly string Surveyed = BranchConfiguration.With("skill: support, ring-timeout", "skill: support, after: survey, ring-timeout")
        + "\ncontacts: { wrap-ups: [{ queues: [support], codes: [question], tags: [] }], surveys: [{ queues: [support], ask: [csat] }] }";

    [Fact]
    [Trait("Requirement", "R18")]
    public void Bot_answers_and_goes_on_while_the_customer_waits_and_the_agent_reads_the_whole_dialogue()
    {
        var branch = BranchWithBot(Surveyed);
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("When are you open?");
        branch.Require(() => customer.Read.Contains("We are open from nine to six."));
        Assert.DoesNotContain("How can I help?", customer.Read);

        customer.Write("I want a person");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        customer.Write("Where can I park my car?");
        branch.Require(() => customer.Read.Contains("Behind the house."));
        branch.Desk.Reject(Boris);
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 2.Minutes());
        Assert.Equal(
            [
                "When are you open?", "We are open from nine to six.", "I want a person", "I am getting somebody.",
                "Where can I park my car?", "Behind the house.",
            ],
            branch.Desk.Dialogue);

        var chat = Accept(branch, Boris);
        customer.Write("Is there room for a lorry?");
        branch.Require(() => branch.Desk.Told.Contains((new AgentId(Boris), "Is there room for a lorry?")));
        branch.Desk.Write(Boris, chat, "There is.");
        branch.Require(() => customer.LastRead == "There is.");
        branch.TryPost(new WrapUpGiven(chat, new AgentId(Boris), "question", []));
        branch.Desk.Close(Boris, chat);
        branch.Require(() => customer.LastRead == "How content are you?");
        customer.Write("5");
        branch.Require(() => customer.IsClosed);

        Assert.Equal("Thank you.", customer.LastRead);
        Assert.Equal((SurveyKind.Csat, 5), (branch.Fact<SurveyAnswered>().Survey, branch.Fact<SurveyAnswered>().Score));
        Assert.Equal("question", branch.Fact<InteractionTagged>().Code);
        Assert.Equal((InteractionOutcome.Handled, Party.Agent), (branch.Fact<InteractionEnded>().Outcome, branch.Fact<InteractionEnded>().EndedBy));
        branch.AssertNothingLeaked(boris);
    }

    [Theory]
    [Trait("Requirement", "R1")]
    [InlineData(Channel.Messenger, "account", "chat-9", "@olena")]
    [InlineData(Channel.Sms, "+78120000009", "+79110000001", "+79110000001")]
    [InlineData(Channel.Email, "Office@example.org", "<1@example.org>", "me@example.org")]
    public void Customer_is_answered_on_the_channel_they_wrote_on(Channel channel, string entry, string thread, string address)
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Writer(channel, entry, thread, address);
        customer.Write("Where is my order?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        Assert.Equal(channel, branch.Desk.OfferedTo(Boris)[0].Channel);
        var contact = Accept(branch, Boris);
        branch.Desk.Write(Boris, contact, "On its way.");
        branch.Require(() => customer.LastRead == "On its way.");
        Assert.Equal(address, branch.Texts.Sent.Last().Address);
        branch.Desk.Close(Boris, contact);
        branch.Require(() => customer.IsClosed);

        customer.Write("And my other order?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 2.Minutes());
        var next = Accept(branch, Boris);
        Assert.NotEqual(contact, next);
        branch.Desk.Close(Boris, next);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Message_that_comes_again_changes_nothing_even_when_its_contact_is_over()
    {
        var branch = new VirtualBranch();
        var customer = branch.Visitor();
        customer.WriteAs("1", "Anybody?");
        customer.WriteAs("1", "Anybody?");
        branch.Require(() => customer.IsClosed);
        branch.Time.Run(1.Seconds());
        var facts = branch.Journal.Records.Count;
        customer.WriteAs("1", "Anybody?");
        branch.Time.Run(1.Seconds());

        Assert.Equal(["Hello.", "Nobody is here now."], customer.Read);
        Assert.Equal(["1", "1"], customer.Accepted);
        branch.CrashAndRestart();
        customer.WriteAs("1", "Anybody?");
        branch.Time.Run(1.Seconds());
        Assert.Equal(3, customer.Accepted.Count());
        Assert.Single(branch.Facts<MessageReceived>());
        Assert.Equal(facts + 1, branch.Journal.Records.Count(record => record.Fact is not AgentStatusChanged));
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Nothing_is_acknowledged_or_sent_before_the_journal_has_kept_it()
    {
        var branch = new VirtualBranch();
        var customer = branch.Visitor();
        branch.Journal.Stalled = true;
        customer.Write("Anybody?");
        branch.Time.Run(2.Seconds());
        customer.WriteAs("m1", "Anybody?");
        branch.TryPost(new JournalStalled("full"));
        branch.Time.Run(10.Seconds());
        Assert.Empty(customer.Accepted);
        Assert.Empty(customer.Read);

        var other = branch.Visitor("visitor-8");
        other.Write("Hello?");
        branch.Require(() => other.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Journal.Stalled = false;
        branch.TryPost(new JournalRecovered());
        branch.Require(() => customer.Accepted.SequenceEqual(["m1"]));
        branch.Require(() => customer.Read.Any());
        other.Write("Hello?");
        branch.Require(() => other.Accepted.Any());
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Message_the_journal_had_no_room_for_is_refused_and_kept_when_it_comes_again()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Where is my order?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
        branch.Journal.Full = true;
        customer.WriteAs("late", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Journal.Full = false;
        customer.WriteAs("late", "Hello?");
        branch.Require(() => customer.Accepted.Contains("late"));
        Assert.Equal(2, branch.Facts<MessageReceived>().Count());
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void What_cannot_be_taken_is_refused_with_the_reason()
    {
        var branch = new VirtualBranch();
        var strange = branch.Writer(Channel.Chat, "another site", "x", null);
        strange.Write("Hello?");
        branch.Require(() => strange.Refused.SequenceEqual([TextRefusal.NoSuchEntry]));
        var broken = branch.Visitor();
        broken.Write(" ");
        broken.WriteAs("", "Hello?");
        broken.WriteAs(new string('x', 2_000), "Hello?");
        branch.Require(() => broken.Refused.Count() == 3);
        Assert.All(broken.Refused, refusal => Assert.Equal(TextRefusal.Malformed, refusal));
        branch.AssertNothingLeaked();
        Assert.Empty(branch.Facts<InteractionArrived>());
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Flood_of_messages_is_refused_beyond_what_a_contact_may_have()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
        for (var i = 0; i < 3_000; i++)
        {
            customer.Write("!");
        }

        branch.Time.Run(1.Seconds());
        Assert.Contains(TextRefusal.NotKept, customer.Refused);
        for (var i = 0; i < 3; i++)
        {
            Enumerable.Range(0, 900).ToList().ForEach(_ => customer.Write("!"));
            branch.Time.Run(1.Seconds());
        }

        Assert.Contains(TextRefusal.TooManyMessages, customer.Refused);
        Assert.Equal(MessageLimits.MostMessages, branch.Facts<MessageReceived>().Count() + branch.Facts<MessageSent>().Count());
        Assert.Equal(branch.Facts<MessageReceived>().Count(), customer.Accepted.Count());
        branch.Desk.Write(Boris, chat, "Enough.");
        branch.Require(() => branch.Desk.Refused.SequenceEqual([AgentTextRefusal.TooManyMessages]));
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void No_more_contacts_are_begun_than_may_be_open()
    {
        var branch = BranchWithBot();
        for (var i = 0; i < TextLimits.MostOpen; i++)
        {
            branch.Visitor($"v{i}").Write("When are you open?");
            branch.Time.Run(10.Milliseconds());
        }

        Assert.Equal(TextLimits.MostOpen, branch.Facts<InteractionArrived>().Count());
        var late = branch.Visitor("late");
        late.Write("Hello?");
        branch.Require(() => late.Refused.SequenceEqual([TextRefusal.TooManyContacts]));
        branch.Time.Run(15.Minutes());
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Customer_who_closes_the_page_while_waiting_is_offered_no_more()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        customer.Leave();
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 0);
        Assert.Equal((InteractionOutcome.Abandoned, Party.Customer), (branch.Fact<InteractionEnded>().Outcome, branch.Fact<InteractionEnded>().EndedBy));
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R14")]
    public void Agent_has_several_chats_and_a_customer_of_theirs_may_call_meanwhile()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        VirtualWriter[] customers = [.. Enumerable.Range(0, 3).Select(i => branch.Visitor($"v{i}"))];
        foreach (var customer in customers)
        {
            customer.Write("Hello?");
            branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
            Accept(branch, Boris);
        }

        foreach (var (chat, i) in branch.Desk.ContactsOf(Boris).Select((chat, i) => (chat, i)))
        {
            branch.Desk.Write(Boris, chat, $"You are {i}.");
        }

        branch.Require(() => customers.Select((customer, i) => customer.LastRead == $"You are {i}.").All(right => right));
        var (first, known) = (branch.Desk.ContactsOf(Boris)[0], KnownCaller(branch));
        branch.TryPost(new CustomerNamed(first, known.Customer, new AgentId(Boris)));
        foreach (var chat in branch.Desk.ContactsOf(Boris).Skip(1).ToArray())
        {
            branch.Desk.Close(Boris, chat);
        }

        branch.Time.Run(20.Seconds());
        boris.AnswersAfter(1.Seconds());
        known.Phone.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(known.Phone, boris));
        branch.Desk.Write(Boris, first, "I hear you.");
        branch.Require(() => customers[0].LastRead == "I hear you.");
        known.Phone.HangUp();
        branch.Desk.Close(Boris, first);
        branch.AssertNothingLeaked(boris, known.Phone);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Agent_who_leaves_a_customer_without_an_answer_loses_the_chat_to_another_with_its_history()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With("skill: support, ring-timeout", "skill: support, reassign-after: 1m, ring-timeout"));
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
        var vera = branch.Agent("103");
        branch.Desk.Write(Boris, chat, "One moment.");
        branch.Time.Run(10.Seconds());
        customer.Write("Still there?");
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1, 2.Minutes());
        Assert.Equal(["Hello?", "Hello.", "One moment.", "Still there?"], branch.Desk.Dialogue);
        Assert.Empty(branch.Desk.ContactsOf(Boris));
        Accept(branch, "vera");
        branch.Desk.Write(Boris, chat, "Here I am.");
        branch.Require(() => branch.Desk.Refused.SequenceEqual([AgentTextRefusal.NotYours]));
        branch.Desk.Close("vera", chat);
        branch.AssertNothingLeaked(boris, vera);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Chat_that_is_handed_on_to_a_queue_nobody_serves_goes_its_way_from_the_beginning()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
        branch.TryPost(new Routing.ClosedByHand());
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("sales")));
        branch.Require(() => customer.IsClosed);
        Assert.Equal(["Hello.", "Hello.", "Nobody is here now."], customer.Read);
        branch.AssertNothingLeaked(boris);
    }

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
        var chat = Accept(branch, Boris);
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
        var branch = BranchWithBot();
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
        var branch = BranchWithBot();
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

        var chat = Accept(branch, Boris);
        branch.Desk.Close(Boris, chat);
        second.Leave();
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Chat_with_an_agent_goes_on_after_a_crash()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
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
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Accept(branch, Boris);
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

    private static VirtualBranch BranchWithBot(string? configuration = null) => new(
        configuration: configuration, knowledge: BranchConfiguration.Knowledge, chatFlow: BranchConfiguration.BotFlow);

    private static InteractionId Accept(VirtualBranch branch, string agent)
    {
        var interaction = branch.Desk.OfferedTo(agent)[0].Interaction;
        branch.Desk.Accept(agent);
        branch.Require(() => branch.Desk.ContactsOf(agent).Contains(interaction));
        return interaction;
    }

    private static (VirtualPhone Phone, CustomerId Customer) KnownCaller(VirtualBranch branch)
    {
        var phone = branch.Customer();
        phone.Call(VirtualBranch.MainNumber);
        branch.Require(() => phone.IsTalking);
        phone.HangUp();
        return (phone, branch.Facts<CustomerAdded>().Last().CustomerId);
    }
}
