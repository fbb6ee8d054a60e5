using EdgeCC.Engine.Events;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Short messages by the GSM modem of the box (decisions/0905).</summary>
public sealed class ShortMessageScenarios
{
    private const string Boris = "boris";
    private const string Customer = "+79110000001";

    private static readonly DateTimeOffset Sent = new(2026, 11, 24, 12, 0, 7, TimeSpan.FromHours(3));
    private static readonly string Question =
        string.Concat(Enumerable.Range(1, 9).Select(n => $"Вопрос {n}: где мой заказ? "))[..180];

    [Fact]
    [Trait("Requirement", "R1")]
    [Trait("Requirement", "R3")]
    public void Message_in_three_parts_out_of_order_is_one_in_the_history_and_is_answered_by_the_modem()
    {
        var (branch, modem) = Branch();
        branch.Agent("102");
        modem.Twin.Deliver(Customer, Question, Sent, 2, 0, 1);
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var contact = Chats.Accept(branch, Boris);
        Assert.Equal(Question, branch.Fact<MessageReceived>().Text);
        Assert.Equal((Channel.Sms, Customer), (branch.Fact<InteractionArrived>().Channel, branch.Fact<InteractionArrived>().From));
        Assert.Contains(branch.HistoryOf(contact), fact => fact is MessageReceived);
        branch.Require(() => modem.Twin.Stored == 0);

        branch.Desk.Write(Boris, contact, "Заказ в пути и будет у вас завтра утром, курьер позвонит вам за час до приезда.");
        branch.Require(() => branch.Facts<MessageDelivered>().Any());
        Assert.Equal("Заказ в пути и будет у вас завтра утром, курьер позвонит вам за час до приезда.", modem.Read);
        Assert.Equal(Customer, modem.Twin.Sent[0].Recipient.Value);
        End(branch, contact);
    }

    [Theory]
    [Trait("Requirement", "R1")]
    [InlineData(false)]
    [InlineData(true)]
    public void Restart_between_reception_and_acknowledgement_loses_nothing_and_doubles_nothing(bool isKept)
    {
        var (branch, modem) = Branch();
        branch.Agent("102");
        branch.Journal.Stalled = true;
        modem.Twin.Deliver(Customer, Question, Sent, 0, 1, 2);
        branch.Time.Run(1.Seconds());
        Assert.Equal(3, modem.Twin.Stored);
        if (isKept)
        {
            // It reaches the disk, and the modem is never told.
            branch.Texts.Modem = null;
            branch.Journal.Stalled = false;
            branch.Time.Run(1.Seconds());
            branch.Texts.Modem = modem;
        }

        branch.CrashAndRestart();
        branch.Journal.Stalled = false;
        branch.Require(() => modem.Twin.Stored == 0, 2.Minutes());
        Assert.Equal(Question, branch.Fact<MessageReceived>().Text);
        branch.Agent("102");
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 1.Minutes());
        End(branch, Chats.Accept(branch, Boris));
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Message_waits_in_the_modem_while_the_journal_cannot_keep_it()
    {
        var (branch, modem) = Branch();
        branch.Agent("102");
        branch.Journal.Full = true;
        branch.TryPost(new JournalStalled("full"));
        modem.Twin.Deliver(Customer, "Где мой заказ?", Sent);
        branch.Time.Run(2.Minutes());
        Assert.Equal(1, modem.Twin.Stored);

        branch.Journal.Full = false;
        branch.TryPost(new JournalRecovered());
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1, 2.Minutes());
        branch.Require(() => modem.Twin.Stored == 0);
        branch.Fact<MessageReceived>();
        End(branch, Chats.Accept(branch, Boris));
    }

    [Fact]
    [Trait("Requirement", "R1")]
    public void Answer_goes_out_once_the_modem_that_hung_is_back()
    {
        var (branch, modem) = Branch();
        branch.Agent("102");
        modem.Twin.Deliver(Customer, "Где мой заказ?", Sent);
        branch.Require(() => branch.Desk.OfferedTo(Boris).Count == 1);
        var contact = Chats.Accept(branch, Boris);
        modem.Twin.Hangs = true;
        branch.Desk.Write(Boris, contact, "В пути.");
        branch.Require(() => !modem.IsReady, 10.Minutes());
        Assert.Empty(branch.Facts<MessageDelivered>());
        modem.Twin.Hangs = false;
        branch.Require(() => branch.Facts<MessageDelivered>().Any(), 2.Minutes());
        Assert.Equal("В пути.", modem.Read);
        End(branch, contact);
    }

    private static (VirtualBranch Branch, VirtualModem Modem) Branch()
    {
        var branch = new VirtualBranch();
        var modem = new VirtualModem(branch);
        branch.Require(() => modem.IsReady);
        return (branch, modem);
    }

    private static void End(VirtualBranch branch, InteractionId contact)
    {
        branch.Desk.Close(Boris, contact);
        branch.AssertNothingLeaked();
    }
}
