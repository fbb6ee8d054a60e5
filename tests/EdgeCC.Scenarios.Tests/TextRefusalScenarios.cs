using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What is written and not taken, and how often what is taken may come: nothing is promised that is not kept.</summary>
public sealed class TextRefusalScenarios
{
    private const string Boris = "boris";

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
        var chat = Chats.Accept(branch, Boris);
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
    public void No_more_contacts_are_begun_than_may_be_open()
    {
        var branch = Chats.BranchWithBot();
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
    public void Message_the_journal_had_no_room_for_and_nobody_repeats_is_held_no_longer_than_its_contact()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.Journal.Full = true;
        customer.WriteAs("late", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Journal.Full = false;
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void First_message_the_journal_had_no_room_for_begins_one_contact_when_it_comes_again()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        branch.Journal.Full = true;
        customer.WriteAs("m", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Journal.Full = false;
        customer.WriteAs("m", "Hello?");
        branch.Require(() => customer.Accepted.SequenceEqual(["m"]));
        branch.CrashAndRestart();
        boris.Register();
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 2.Minutes());
        Assert.Single(branch.Facts<InteractionArrived>());
        branch.Desk.Close(Boris, Chats.Accept(branch, Boris));
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Message_whose_arrival_the_journal_had_no_room_for_is_never_acknowledged_alone()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        var customer = branch.Visitor();
        branch.Journal.RefuseNext<InteractionArrived>();
        customer.WriteAs("m", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Time.Run(1.Seconds());
        Assert.Empty(customer.Accepted);
        customer.WriteAs("m", "Hello?");
        branch.Require(() => customer.Accepted.SequenceEqual(["m"]));
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var chat = Chats.Accept(branch, Boris);
        Assert.Equal(chat, branch.Fact<InteractionArrived>().InteractionId);
        branch.Desk.Close(Boris, chat);
        branch.Require(() => customer.IsClosed);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Customer_whose_message_is_called_as_ours_are_is_refused()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        customer.WriteAs("desk:boris:1", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.Malformed]));
        branch.TryPost(new AgentTextWritten(chat, new AgentId(Boris), "1", "Yes?"));
        branch.Require(() => customer.LastRead == "Yes?");
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Whoever_writes_faster_than_a_person_can_is_refused_until_the_minute_is_over()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        branch.Time.Run(1.Minutes());
        Flood(customer, TextPace.MostPerMinute + 5);
        branch.Require(() => customer.Refused.Count() == 5);
        Assert.All(customer.Refused, refusal => Assert.Equal(TextRefusal.TooFast, refusal));
        Assert.True(TextRefusals.MayComeAgain(TextRefusal.TooFast));

        var other = branch.Visitor("other");
        other.Write("Hello?");
        branch.Require(() => other.Accepted.Any());
        branch.Time.Run(1.Minutes());
        customer.WriteAs("calm", "I am calm now.");
        branch.Require(() => customer.Accepted.Contains("calm"));
        branch.Desk.Close(Boris, chat);
        other.Leave();
        branch.AssertNothingLeaked(boris);
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Whoever_begins_a_thread_for_every_message_is_counted_by_their_address()
    {
        var branch = new VirtualBranch();
        VirtualWriter[] threads = [.. Enumerable.Range(0, TextPace.MostPerMinute + 1)
            .Select(i => branch.Writer(Channel.Email, "Office@example.org", $"<{i}@example.org>", "me@example.org"))];
        foreach (var thread in threads)
        {
            thread.Write("Buy!");
        }

        branch.Require(() => branch.Texts.Refused.Count == 1);
        Assert.Equal((threads[^1].Thread, TextRefusal.TooFast), (branch.Texts.Refused[0].Thread, branch.Texts.Refused[0].Refusal));
        Array.ForEach(threads, thread => thread.Leave());
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void No_more_is_taken_than_the_journal_is_behind()
    {
        var branch = new VirtualBranch();
        branch.Journal.Stalled = true;
        VirtualWriter[] customers = [.. Enumerable.Range(0, TextLimits.MostUnkept + 1).Select(i => branch.Visitor($"v{i}"))];
        foreach (var customer in customers)
        {
            customer.Write("Hello?");
        }

        branch.Time.Run(1.Seconds());
        Assert.Equal([TextRefusal.NotKept], customers[^1].Refused);
        Assert.All(customers[..^1], customer => Assert.Empty(customer.Refused));
        branch.Journal.Stalled = false;
        branch.Require(() => customers[..^1].All(customer => customer.Accepted.Any()));
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Endless_contact_is_refused_beyond_what_one_may_have()
    {
        var (branch, boris, customer, chat) = Chats.WithBoris();
        for (var minute = 0; minute <= MessageLimits.MostMessages / TextPace.MostPerMinute; minute++)
        {
            branch.Time.Run(1.Minutes());
            Flood(customer, TextPace.MostPerMinute);
        }

        branch.Require(() => customer.Refused.Any());
        Assert.All(customer.Refused, refusal => Assert.Equal(TextRefusal.TooManyMessages, refusal));
        Assert.Equal(MessageLimits.MostMessages, branch.Facts<MessageReceived>().Count() + branch.Facts<MessageSent>().Count());
        branch.Desk.Write(Boris, chat, "Enough.");
        branch.Require(() => branch.Desk.Refused.SequenceEqual([AgentTextRefusal.TooManyMessages]));
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked(boris);
    }

    private static void Flood(VirtualWriter customer, int messages)
    {
        for (var i = 0; i < messages; i++)
        {
            customer.Write("!");
        }
    }
}
