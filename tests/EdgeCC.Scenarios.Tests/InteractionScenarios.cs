using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Routing.Metrics;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>One customer, one history, on every channel.</summary>
public sealed class InteractionScenarios
{
    private const string Number = "+79110000001";

    private static readonly AgentId Boris = new("boris");
    private static readonly QueueId Support = new("support");

    [Fact]
    [Trait("Requirement", "R2")]
    public void Customer_in_a_chat_who_calls_reaches_the_same_agent()
    {
        var (branch, customer, boris, _, chat) = CustomerWhoWritesWithBoris();
        var anna = branch.Agent("101");
        anna.AnswersAfter(0.Seconds());
        boris.AnswersAfter(2.Seconds());
        Accept(branch);
        branch.Desk.Write("boris", chat, "Let me look.");

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => boris.IsRinging);
        var call = branch.Facts<InteractionOffered>().Last().InteractionId;
        Assert.Equal(["Where is my order?", "Hello.", "Let me look."], Messages(branch, call));
        branch.Require(() => branch.Hear(customer, boris));

        Assert.DoesNotContain(branch.Facts<PromptPlayed>(), played => played.InteractionId == call);
        Assert.False(anna.IsBusy);
        Assert.Equal(new InteractionContinued(branch.Fact<InteractionContinued>().At, call, chat), branch.Fact<InteractionContinued>());
        Assert.Equal(
            [(chat, branch.Fact<EpisodeOpened>().EpisodeId), (call, branch.Fact<EpisodeOpened>().EpisodeId)],
            branch.Facts<InteractionJoinedEpisode>().Select(joined => (joined.InteractionId, joined.EpisodeId)));

        customer.HangUp();
        branch.Desk.Close("boris", chat);
        branch.AssertNothingLeaked(customer, anna, boris);
        Assert.Single(branch.Facts<EpisodeOpened>());
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public void Chat_and_its_messages_are_still_there_for_the_call_after_a_crash()
    {
        var (branch, customer, boris, writer, chat) = CustomerWhoWritesWithBoris();
        boris.AnswersAfter(1.Seconds());
        Accept(branch);
        branch.CrashAndRestart();
        writer.WriteAs("m1", "Where is my order?");
        boris.Register();
        branch.Time.Run(1.Seconds());

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(customer, boris));
        Assert.Equal(["Where is my order?", "Hello."], Messages(branch, branch.Facts<InteractionConnected>().Last().InteractionId));
        customer.HangUp();
        branch.Desk.Close("boris", chat);
        branch.AssertNothingLeaked(customer, boris);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Caller_who_is_handed_on_hears_music_and_the_next_agent_reads_the_whole_history()
    {
        var (branch, anna, customer) = CustomerWhoTalksWithAnna();
        var boris = branch.Agent("102");
        var call = branch.Fact<InteractionConnected>().InteractionId;

        branch.TryPost(new TransferAsked(call, new AgentId("anna"), Support, Note: "asked for the price twice"));
        branch.Require(() => boris.IsRinging && !anna.IsBusy);
        Assert.IsType<Prompt.Music>(branch.Media.HeardBy(customer.SoundAddress).Prompt);
        Assert.Contains(branch.HistoryOf(call), fact => fact is InteractionTransferred { Note: "asked for the price twice" });
        Assert.Contains(branch.HistoryOf(call), fact => fact is MenuItemChosen { Item: "sales" });
        boris.Answer();
        branch.Require(() => branch.Hear(customer, boris));

        boris.HangUp();
        branch.AssertNothingLeaked(customer, anna, boris);
        Assert.Equal((InteractionOutcome.Handled, Boris), (branch.Fact<InteractionEnded>().Outcome, branch.Fact<InteractionEnded>().AgentId));
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Caller_who_is_handed_on_to_a_queue_that_nobody_serves_is_led_as_on_arrival()
    {
        var (branch, anna, customer) = CustomerWhoTalksWithAnna();
        branch.TryPost(new TransferAsked(branch.Fact<InteractionConnected>().InteractionId, new AgentId("anna"), Support));

        branch.Require(() => branch.Spoken(customer) == "Welcome to the branch.");
        branch.Require(() => !anna.IsBusy);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R3")]
    public void Chat_is_handed_on_to_the_agent_who_is_meant()
    {
        var (branch, customer, boris, _, chat) = CustomerWhoWritesWithBoris();
        Accept(branch);
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(chat, Boris, ToQueue: null, new AgentId("vera")));
        branch.Require(() => branch.Desk.OfferedTo("vera").Count == 1);
        Assert.Equal(["Where is my order?", "Hello."], branch.Desk.Dialogue);
        branch.Desk.Accept("vera");
        branch.Require(() => branch.Desk.ContactsOf("vera").Count == 1);

        branch.Desk.Close("vera", chat);
        branch.AssertNothingLeaked(customer, boris, vera);
    }

    [Theory]
    [Trait("Requirement", "R7")]
    [InlineData(false)]
    [InlineData(true)]
    public void Customer_who_was_promised_a_call_is_called_when_it_is_due(bool crash)
    {
        var (branch, anna, customer) = CustomerWhoTalksWithAnna(BranchConfiguration.Calling);
        var call = branch.Fact<InteractionConnected>().InteractionId;
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), call, new AgentId("anna"), branch.Time.Clock.Now.Wall + 1.Hours(), "the price list"));
        branch.Time.Run(1.Seconds());
        customer.HangUp();
        branch.Time.Run(50.Minutes());
        if (crash)
        {
            branch.CrashAndRestart();
            anna.Unplug();
            anna.Plug();
        }

        customer.Register();
        branch.Require(() => customer.IsRinging, 15.Minutes());
        Assert.Contains(branch.HistoryOf(branch.Fact<FollowUpStarted>().Work), fact => fact is FollowUpPromised { Promise: "the price list" });
        customer.Answer();
        branch.Require(() => branch.Hear(customer, anna));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
        Assert.Equal(FollowUpEnding.Done, branch.Fact<FollowUpEnded>().Ending);
        Assert.Single(branch.Facts<InteractionJoinedEpisode>().Select(joined => joined.EpisodeId).Distinct());
    }

    [Fact]
    [Trait("Requirement", "R7")]
    public void Customer_who_was_promised_a_letter_is_work_for_the_agent_when_it_is_due()
    {
        var (branch, customer, boris, _, chat) = CustomerWhoWritesWithBoris();
        Accept(branch);
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), chat, Boris, branch.Time.Clock.Now.Wall + 1.Hours(), "a letter", Channel.Email, "me@example.org"));
        branch.Time.Run(1.Seconds());
        branch.Desk.Close("boris", chat);

        branch.Require(() => branch.Facts<FollowUpStarted>().Any(), 2.Hours());
        var work = branch.Fact<FollowUpStarted>().Work;
        branch.Require(() => branch.Desk.OfferedTo("boris").Count == 1);
        Assert.Contains("Where is my order?", Messages(branch, work));
        branch.Desk.Accept("boris");
        branch.Require(() => branch.Desk.ContactsOf("boris").Contains(work));
        branch.Desk.Write("boris", work, "Here it is.");
        var reply = branch.Writer(Channel.Email, "office@example.org", "<1@example.org>", "me@example.org");
        reply.Write("Thank you.");
        branch.Require(() => branch.Desk.Told.Any());
        branch.Desk.Close("boris", work);
        branch.AssertNothingLeaked(customer, boris);
        Assert.Equal(FollowUpEnding.Done, branch.Fact<FollowUpEnded>().Ending);
        Assert.Equal(("Here it is.", "me@example.org"), (branch.Texts.Sent.Last().Text, branch.Texts.Sent.Last().Address));
    }

    [Fact]
    [Trait("Requirement", "R10")]
    public void Contacts_of_one_goal_are_counted_in_the_report()
    {
        var (branch, anna, customer) = CustomerWhoTalksWithAnna();
        customer.HangUp();
        branch.Require(() => branch.Facts<EpisodeOpened>().Any());
        var again = branch.CustomerInQueue(Number);
        branch.Require(() => branch.Hear(again, anna));
        branch.TryPost(new EpisodeChosen(
            branch.Fact<EpisodeOpened>().EpisodeId, branch.Facts<InteractionConnected>().Last().InteractionId));
        again.HangUp();
        branch.AssertNothingLeaked(customer, again, anna);

        Assert.Equal(2, branch.Report!.Today.Sum()[Measure.EpisodeContacts]);
        Assert.Equal(1, branch.Report.Today.Sum()[Measure.Episodes]);
    }

    [Theory]
    [Trait("Requirement", "R22")]
    [InlineData(2, 0)]
    [InlineData(8, 1)]
    public void Customer_who_writes_within_a_week_of_a_call_was_not_served_at_first(int daysAfter, int resolved)
    {
        var (branch, anna, customer) = CustomerWhoTalksWithAnna();
        customer.HangUp();
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        branch.Time.Clock.JumpWall(TimeSpan.FromDays(daysAfter));
        var writer = branch.Visitor();
        writer.Write("It is broken again.");
        branch.Require(() => branch.Facts<MessageReceived>().Any());
        branch.TryPost(new CustomerNamed(
            branch.Fact<MessageReceived>().InteractionId, branch.Facts<CustomerAdded>().First().CustomerId, Agent: null));
        writer.Leave();
        branch.Time.Run(1.Minutes());
        branch.Time.Clock.JumpWall(TimeSpan.FromDays(9 - daysAfter));
        branch.AssertNothingLeaked(customer, anna);

        var first = branch.Report!.FirstContacts.Sum();
        Assert.Equal((1, resolved), (first[Measure.FirstContacts], first[Measure.ResolvedAtFirst]));
    }

    private static IEnumerable<string> Messages(VirtualBranch branch, InteractionId interaction) =>
        branch.HistoryOf(interaction).Select(fact => (fact as MessageReceived)?.Text ?? (fact as MessageSent)?.Text).OfType<string>();

    /// <summary>A customer whose number is known has begun a chat and said who they are; it is offered to Boris.</summary>
    private static (VirtualBranch Branch, VirtualPhone Customer, VirtualPhone Boris, VirtualWriter Writer, InteractionId Chat) CustomerWhoWritesWithBoris()
    {
        var branch = new VirtualBranch();
        var customer = branch.Customer(Number);
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        customer.HangUp();
        var boris = branch.Agent("102");
        var (writer, chat) = branch.ChatWith(branch.Fact<CustomerAdded>().CustomerId);
        return (branch, customer, boris, writer, chat);
    }

    private static void Accept(VirtualBranch branch)
    {
        branch.Desk.Accept("boris");
        branch.Require(() => branch.Desk.ContactsOf("boris").Count == 1);
    }

    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Customer) CustomerWhoTalksWithAnna(string? configuration = null)
    {
        var branch = new VirtualBranch(configuration: configuration);
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue(Number);
        branch.Require(() => branch.Hear(customer, anna));
        return (branch, anna, customer);
    }
}
