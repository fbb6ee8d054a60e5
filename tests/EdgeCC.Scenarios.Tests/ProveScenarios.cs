using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

public sealed class ProveScenarios
{
    private const string Boris = "boris";

    [Fact]
    public void A_full_journal_message_never_repeated_is_not_held_for_ever()
    {
        var (branch, customer, chat) = Chat();
        branch.Journal.Full = true;
        customer.WriteAs("late", "Hello?");
        branch.Require(() => customer.Refused.SequenceEqual([TextRefusal.NotKept]));
        branch.Journal.Full = false;
        branch.Desk.Close(Boris, chat);
        branch.AssertNothingLeaked();
    }

    [Fact]
    public void B_first_message_refused_kept_again_survives_crash()
    {
        var branch = new VirtualBranch();
        branch.Agent("102");
        var customer = branch.Visitor();
        branch.Journal.Full = true;
        customer.WriteAs("m", "Hello?");
        branch.Time.Run(1.Seconds());
        branch.Journal.Full = false;
        customer.WriteAs("m", "Hello?");
        branch.Require(() => customer.Accepted.Contains("m"));
        branch.CrashAndRestart();
        branch.Time.Run(1.Minutes());
        Assert.Single(branch.Facts<InteractionArrived>());
        Assert.True(branch.Counts.ToString().Length > 0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void C_transfer_torn(bool toAgent)
    {
        var (branch, customer, chat) = Chat();
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("support"), toAgent ? new AgentId("vera") : null));
        branch.Require(() => branch.Facts<InteractionTransferred>().Any());
        branch.Time.Run(1.Seconds());
        branch.Journal.LoseAfter<InteractionTransferred>();
        branch.CrashAndRestart();
        vera.Register();
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1 || branch.Desk.ContactsOf("vera").Count == 1, 3.Minutes());
        _ = customer;
    }

    [Fact]
    public void D_released_torn()
    {
        var (branch, customer, chat) = Chat();
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("support")));
        branch.Require(() => branch.Facts<InteractionReleased>().Any());
        branch.Time.Run(1.Seconds());
        branch.Journal.LoseAfter<InteractionReleased>();
        branch.CrashAndRestart();
        vera.Register();
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1, 3.Minutes());
        _ = customer;
    }

    [Fact]
    public void E_customer_id_like_desk()
    {
        var (branch, customer, chat) = Chat();
        customer.WriteAs("desk:1", "Hello?");
        branch.TryPost(new AgentTextWritten(chat, new AgentId(Boris), "1", "Yes?"));
        branch.Require(() => customer.LastRead == "Yes?");
    }

    [Fact]
    public void F_two_desks_same_id()
    {
        var (branch, customer, chat) = Chat();
        branch.TryPost(new AgentTextWritten(chat, new AgentId(Boris), "1", "Yes?"));
        branch.Require(() => customer.LastRead == "Yes?");
        branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, new AgentId(Boris), new QueueId("support"), new AgentId("vera")));
        branch.Time.Run(1.Seconds());
        if (branch.Desk.OfferedTo("vera").Count > 0)
        {
            branch.Desk.Accept("vera");
        }

        branch.Require(() => branch.Desk.ContactsOf("vera").Count == 1);
        branch.TryPost(new AgentTextWritten(chat, new AgentId("vera"), "1", "Vera here."));
        branch.Require(() => customer.LastRead == "Vera here.");
    }

    [Fact]
    public void G_answer_to_a_letter_of_ours_is_acknowledged_and_again()
    {
        var (branch, _, chat) = Chat();
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), chat, new AgentId(Boris), branch.Time.Clock.Now.Wall + 1.Minutes(), "a letter", Channel.Email, "me@example.org"));
        branch.Desk.Close(Boris, chat);
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 5.Minutes());
        branch.Desk.Accept(Boris);
        branch.Require(() => branch.Desk.ContactsOf(Boris).Count == 1);
        var work = branch.Desk.ContactsOf(Boris)[0];
        branch.Desk.Write(Boris, work, "Here is the letter.");
        branch.Time.Run(1.Seconds());
        var writer = branch.Writer(Channel.Email, "Office@example.org", "<1@example.org>", "me@example.org");
        writer.WriteAs("a", "Thanks.");
        branch.Time.Run(1.Seconds());
        Assert.Contains(branch.Desk.Told, told => told.Text == "Thanks.");
        Assert.Single(branch.Texts.Accepted, accepted => accepted.MessageId == "a");
        writer.WriteAs("a", "Thanks.");
        branch.Time.Run(1.Seconds());
        Assert.Equal(2, branch.Texts.Accepted.Count(accepted => accepted.MessageId == "a"));
        branch.Desk.Close(Boris, work);
        branch.Time.Run(1.Seconds());
        var arrived = branch.Facts<InteractionArrived>().Count();
        writer.WriteAs("a", "Thanks.");
        branch.Time.Run(1.Seconds());
        Assert.Equal(arrived, branch.Facts<InteractionArrived>().Count());
    }

    [Fact]
    public void H_forgotten_customer_is_not_written_again_after_restart()
    {
        var (branch, customer, chat) = Chat();
        branch.Texts.IsOutOfReach = true;
        branch.Desk.Write(Boris, chat, "Secret.");
        branch.Time.Run(1.Seconds());
        branch.Desk.Close(Boris, chat);
        branch.Time.Run(1.Seconds());
        var sent = branch.Texts.Sent.Count;
        branch.TryPost(new ErasureAsked(branch.Fact<CustomerAdded>().CustomerId));
        branch.Require(() => branch.Facts<CustomerErased>().Any());
        branch.CrashAndRestart();
        branch.Time.Run(1.Seconds());
        Assert.Equal(sent, branch.Texts.Sent.Count);
        _ = customer;
    }

    [Theory]
    [InlineData(typeof(InteractionArrived))]
    [InlineData(typeof(InteractionQueued))]
    [InlineData(typeof(InteractionOffered))]
    [InlineData(typeof(OfferEnded))]
    [InlineData(typeof(InteractionConnected))]
    [InlineData(typeof(InteractionReleased))]
    [InlineData(typeof(InteractionEnded))]
    [InlineData(typeof(MessageReceived))]
    [InlineData(typeof(MessageSent))]
    public void I_crash_after_any_fact_leaves_nobody_alone(Type last)
    {
        var (branch, customer, chat) = Chat();
        branch.Desk.Write(Boris, chat, "Yes?");
        branch.Time.Run(1.Seconds());
        branch.Desk.Close(Boris, chat);
        branch.Time.Run(1.Seconds());
        typeof(VirtualJournal).GetMethod("LoseAfter")!.MakeGenericMethod(last).Invoke(branch.Journal, null);
        branch.CrashAndRestart();
        branch.Time.Run(2.Minutes());
        foreach (var mine in branch.Desk.ContactsOf(Boris).ToArray())
        {
            branch.Desk.Close(Boris, mine);
        }

        if (branch.Desk.OfferedTo(Boris).Count > 0)
        {
            branch.Desk.Accept(Boris);
            branch.Time.Run(1.Seconds());
            branch.Desk.Close(Boris, branch.Desk.ContactsOf(Boris)[0]);
        }

        customer.Leave();
        branch.AssertNothingLeaked();
    }

    private static (VirtualBranch, VirtualWriter, InteractionId) Chat()
    {
        var branch = new VirtualBranch();
        branch.Agent("102");
        var customer = branch.Visitor();
        customer.Write("Hello?");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var interaction = branch.Desk.OfferedTo(Boris)[0].Interaction;
        branch.Desk.Accept(Boris);
        branch.Require(() => branch.Desk.ContactsOf(Boris).Contains(interaction));
        return (branch, customer, interaction);
    }
}
