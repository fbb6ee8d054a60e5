using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers who leave a message.</summary>
[Trait("Requirement", "R17")]
public sealed class VoicemailScenarios
{
    private const string Flow = """
        language: en
        start: message
        nodes:
          message: { voicemail: "Please speak after the beep.", to: sales, longest: 1m, kept: thanks, failed: sorry }
          thanks: { say: "We have your message.", next: end }
          sorry: { say: "We could not keep it.", next: end }
          end: { end: self-service }
        """;

    [Fact]
    public void Message_is_confirmed_once_it_is_durable_and_its_customer_is_called_back()
    {
        var (branch, customer) = Speaker();
        branch.Time.Run(7.Seconds());
        branch.Journal.Stalled = true;
        customer.Press("#");
        branch.Time.Run(1.Seconds());
        Assert.Null(branch.Spoken(customer));
        Assert.False(branch.Media.IsRecorded(customer.SoundAddress));

        branch.Journal.Stalled = false;
        branch.Require(() => branch.Spoken(customer) == "We have your message.");
        branch.Require(() => !customer.IsBusy);
        var left = branch.Fact<MessageLeft>();
        Assert.Equal(branch.Recordings.Kept, [left.RecordingId!.Value]);
        Assert.InRange(left.Duration!.Value, 6.Seconds(), 8.Seconds());
        Assert.Equal(DivertedTo.Voicemail, branch.Fact<InteractionDiverted>().To);
        var callback = branch.Fact<CallbackRequested>();
        Assert.Equal((CallbackOrigin.Voicemail, "+79110000001"), (callback.Origin, callback.Number));

        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        branch.Require(() => anna.IsTalking && customer.IsRinging, 1.Minutes());
        customer.Answer();
        branch.Require(() => branch.Hear(customer, anna));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Message_of_a_customer_who_hangs_up_in_the_middle_is_kept_and_answered()
    {
        var (branch, customer) = Speaker();
        branch.Time.Run(4.Seconds());
        customer.HangUp();
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        branch.Require(() => branch.Facts<MessageLeft>().Any());
        Assert.Equal(CallbackOrigin.Voicemail, branch.Fact<CallbackRequested>().Origin);
        branch.Require(() => branch.Counts.Messages == 0);
    }

    [Fact]
    public void Customer_who_hangs_up_at_once_has_left_no_message()
    {
        var (branch, customer) = Speaker();
        branch.Time.Run(1.Seconds());
        customer.HangUp();
        branch.AssertNothingLeaked(customer);
        Assert.Empty(branch.Facts<MessageLeft>());
        Assert.Empty(branch.Facts<CallbackRequested>());
    }

    [Fact]
    public void Silence_ends_a_message()
    {
        var (branch, customer) = Speaker(speech: 10.Seconds());
        branch.Require(() => branch.Spoken(customer) == "We have your message.");
        Assert.Equal(10.Seconds(), branch.Fact<MessageLeft>().Duration);
    }

    [Fact]
    public void Customer_is_told_where_there_is_no_room_for_their_message()
    {
        var branch = Branch();
        branch.Recordings.Full = true;
        var customer = Caller(branch);
        branch.Require(() => branch.Spoken(customer) == "We could not keep it.");
        branch.AssertNothingLeaked(customer);
        Assert.Empty(branch.Facts<MessageLeft>());
    }

    [Fact]
    public void Message_the_journal_has_no_room_for_is_not_confirmed_and_its_file_goes()
    {
        var (branch, customer) = Speaker();
        branch.Time.Run(7.Seconds());
        branch.Journal.Full = true;
        customer.Press("#");
        branch.Require(() => branch.Spoken(customer) == "We could not keep it.");
        Assert.Empty(branch.Recordings.Kept);
    }

    [Fact]
    public void Message_whose_fact_a_crash_has_lost_leaves_no_recording_that_could_never_be_erased()
    {
        var (branch, _) = Speaker(speech: 10.Seconds());
        branch.Journal.Stalled = true;
        branch.Require(() => branch.Recordings.Kept.Count == 1);
        branch.CrashAndRestart();
        branch.Journal.Stalled = false;
        Assert.Empty(branch.Facts<MessageLeft>());
        Assert.Empty(branch.Recordings.Kept);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Recording_goes_with_the_customer_who_is_forgotten_after_a_restart_too()
    {
        var (branch, customer) = Speaker(speech: 10.Seconds());
        branch.Require(() => branch.Spoken(customer) == "We have your message.");
        branch.Require(() => !customer.IsBusy);
        branch.CrashAndRestart();
        Assert.Single(branch.Recordings.Kept);

        branch.TryPost(new ErasureAsked(branch.Fact<MessageLeft>().CustomerId!.Value));
        branch.Require(() => branch.Recordings.Kept.Count == 0);
    }

    [Fact]
    [Trait("Requirement", "R18")]
    public void Written_message_is_confirmed_once_it_is_durable_and_stands_in_the_history()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.Calling, chatFlow: Flow);
        var visitor = branch.Visitor();
        visitor.Write("Hello");
        branch.Require(() => visitor.LastRead == "Please speak after the beep.");
        visitor.Write("Please call me tomorrow.");
        branch.Require(() => visitor.LastRead == "We have your message.");
        var left = branch.Fact<MessageLeft>();
        Assert.Equal("Please call me tomorrow.", branch.Facts<MessageReceived>().Single(written => written.MessageId == left.MessageId).Text);
        Assert.Contains(left, branch.HistoryOf(left.InteractionId));
        Assert.Empty(branch.Facts<CallbackRequested>());
        branch.AssertNothingLeaked();
        Assert.Equal(InteractionOutcome.Diverted, branch.Fact<InteractionEnded>().Outcome);
    }

    private static VirtualBranch Branch() => new(configuration: BranchConfiguration.Calling, mainFlow: Flow);

    private static VirtualPhone Caller(VirtualBranch branch)
    {
        var customer = branch.Customer("+79110000001");
        customer.Register();
        branch.Require(() => customer.IsRegistered);
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        return customer;
    }

    /// <summary>Somebody who has heard the beep and speaks.</summary>
    private static (VirtualBranch Branch, VirtualPhone Customer) Speaker(TimeSpan? speech = null)
    {
        var branch = Branch();
        branch.Recordings.Speech = speech ?? branch.Recordings.Speech;
        var customer = Caller(branch);
        branch.Require(() => branch.Media.IsRecorded(customer.SoundAddress));
        return (branch, customer);
    }
}
