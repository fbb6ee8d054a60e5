using EdgeCC.Contacts.FollowUps;
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
        var branch = Chats.BranchWithBot(Surveyed);
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

        var chat = Chats.Accept(branch, Boris);
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
        var contact = Chats.Accept(branch, Boris);
        branch.Desk.Write(Boris, contact, "On its way.");
        branch.Require(() => customer.LastRead == "On its way.");
        Assert.Equal(address, branch.Texts.Sent.Last().Address);
        branch.Desk.Close(Boris, contact);
        branch.Require(() => customer.IsClosed);

        customer.Write("And my other order?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 2.Minutes());
        var next = Chats.Accept(branch, Boris);
        Assert.NotEqual(contact, next);
        branch.Desk.Close(Boris, next);
        branch.AssertNothingLeaked(boris);
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
            Chats.Accept(branch, Boris);
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
        var chat = Chats.Accept(branch, Boris);
        var vera = branch.Agent("103");
        branch.Desk.Write(Boris, chat, "One moment.");
        branch.Time.Run(10.Seconds());
        customer.Write("Still there?");
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1, 2.Minutes());
        Assert.Equal(["Hello?", "Hello.", "One moment.", "Still there?"], branch.Desk.Dialogue);
        Assert.Empty(branch.Desk.ContactsOf(Boris));
        Chats.Accept(branch, "vera");
        branch.Desk.Write(Boris, chat, "Here I am.");
        branch.Require(() => branch.Desk.Refused.SequenceEqual([AgentTextRefusal.NotYours]));
        branch.Desk.Close("vera", chat);
        branch.AssertNothingLeaked(boris, vera);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Chat_that_is_handed_on_to_a_queue_nobody_serves_goes_its_way_from_the_beginning()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.TryPost(new Routing.ClosedByHand());
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("sales")));
        branch.Require(() => customer.IsClosed);
        Assert.Equal(["Hello.", "Hello.", "Nobody is here now."], customer.Read);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Agents_whose_desks_number_their_messages_alike_are_both_read()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.TryPost(new AgentTextWritten(chat, new AgentId(Boris), "1", "Yes?"));
        branch.Require(() => customer.LastRead == "Yes?");
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("support"), new AgentId("vera")));
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1);
        Chats.Accept(branch, "vera");
        branch.TryPost(new AgentTextWritten(chat, new AgentId("vera"), "1", "Vera here."));
        branch.Require(() => customer.LastRead == "Vera here.");
        branch.Desk.Close("vera", chat);
        branch.AssertNothingLeaked(boris, vera);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Answer_to_a_letter_of_ours_is_acknowledged_in_its_thread_each_time_it_comes_and_begins_nothing()
    {
        var (branch, boris, _, chat) = Chats.WithBoris();
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), chat, new AgentId(Boris), branch.Time.Clock.Now.Wall + 1.Minutes(), "a letter", Channel.Email, "me@example.org"));
        branch.Desk.Close(Boris, chat);
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 5.Minutes());
        var work = Chats.Accept(branch, Boris);
        branch.Desk.Write(Boris, work, "Here is the letter.");
        branch.Time.Run(1.Seconds());
        var writer = branch.Writer(Channel.Email, "Office@example.org", "<1@example.org>", "me@example.org");
        writer.WriteAs("a", "Thanks.");
        branch.Require(() => branch.Desk.Told.Any(told => told.Text == "Thanks.") && branch.Texts.Accepted.Any(accepted => accepted.MessageId == "a"));
        writer.WriteAs("a", "Thanks.");
        branch.Require(() => branch.Texts.Accepted.Count(accepted => accepted.MessageId == "a") == 2);
        branch.Desk.Close(Boris, work);
        branch.Time.Run(1.Seconds());
        writer.WriteAs("a", "Thanks.");
        branch.Require(() => branch.Texts.Accepted.Count(accepted => accepted.MessageId == "a") == 3);
        Assert.Equal(2, branch.Facts<InteractionArrived>().Count());
        branch.AssertNothingLeaked(boris);
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
