using EdgeCC.Contacts;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Routing;
using EdgeCC.Routing.Metrics;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>One customer, one history, on every channel. What is written comes in at the seam of events.</summary>
public sealed class InteractionScenarios
{
    private const string Number = "+79110000001";

    private static readonly InteractionId Chat = new("chat");
    private static readonly AgentId Boris = new("boris");
    private static readonly QueueId Support = new("support");

    [Fact]
    [Trait("Requirement", "R2")]
    public void Customer_in_a_chat_who_calls_reaches_the_same_agent()
    {
        var (branch, customer) = CustomerWhoWritesWithBoris();
        var (anna, boris) = (branch.Agent("101"), branch.Agent("102"));
        anna.AnswersAfter(0.Seconds());
        boris.AnswersAfter(2.Seconds());
        Accept(branch);
        branch.TryPost(new MessageWritten(Chat, "a1", "Let me look.", Boris));

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => boris.IsRinging);
        var call = branch.Facts<InteractionOffered>().Last().InteractionId;
        Assert.Equal(["Where is my order?", "Let me look."], Messages(branch, call));
        branch.Require(() => branch.Hear(customer, boris));

        Assert.DoesNotContain(branch.Facts<PromptPlayed>(), played => played.InteractionId == call);
        Assert.False(anna.IsBusy);
        Assert.Equal(new InteractionContinued(branch.Fact<InteractionContinued>().At, call, Chat), branch.Fact<InteractionContinued>());
        Assert.Equal(
            [(Chat, branch.Fact<EpisodeOpened>().EpisodeId), (call, branch.Fact<EpisodeOpened>().EpisodeId)],
            branch.Facts<InteractionJoinedEpisode>().Select(joined => (joined.InteractionId, joined.EpisodeId)));

        customer.HangUp();
        EndChat(branch);
        branch.AssertNothingLeaked(customer, anna, boris);
        Assert.Single(branch.Facts<EpisodeOpened>());
    }

    [Fact]
    [Trait("Requirement", "R2")]
    public void Chat_and_its_messages_are_still_there_for_the_call_after_a_crash()
    {
        var (branch, customer) = CustomerWhoWritesWithBoris();
        var boris = branch.Agent("102");
        boris.AnswersAfter(1.Seconds());
        Accept(branch);
        branch.CrashAndRestart();
        branch.TryPost(new MessageArrived(Chat, "m1", "Where is my order?"));
        boris.Register();
        branch.Time.Run(1.Seconds());

        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(customer, boris));
        Assert.Equal(["Where is my order?"], Messages(branch, branch.Facts<InteractionConnected>().Last().InteractionId));
        customer.HangUp();
        EndChat(branch);
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
        var (branch, customer) = CustomerWhoWritesWithBoris();
        var boris = branch.Agent("102");
        Accept(branch);
        var vera = branch.Agent("103");
        branch.TryPost(new TransferAsked(Chat, Boris, ToQueue: null, new AgentId("vera")));
        branch.Require(() => branch.Facts<InteractionOffered>().Last().AgentId.Value == "vera");
        Assert.Equal(["Where is my order?"], Messages(branch, Chat));
        branch.TryPost(new OfferAccepted(branch.Facts<InteractionOffered>().Last().OfferId));
        branch.Require(() => branch.Facts<InteractionConnected>().Last().AgentId.Value == "vera");

        EndChat(branch);
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
        var (branch, customer) = CustomerWhoWritesWithBoris();
        var boris = branch.Agent("102");
        Accept(branch);
        branch.TryPost(new FollowUpAgreed(
            new FollowUpId("f"), Chat, Boris, branch.Time.Clock.Now.Wall + 1.Hours(), "a letter", Channel.Email, "me@example.org"));
        branch.Time.Run(1.Seconds());
        EndChat(branch);

        branch.Require(() => branch.Facts<FollowUpStarted>().Any(), 2.Hours());
        var work = branch.Fact<FollowUpStarted>().Work;
        branch.Require(() => branch.Facts<InteractionOffered>().Any(offered => offered.InteractionId == work));
        Assert.Contains("Where is my order?", Messages(branch, work));
        branch.TryPost(new OfferAccepted(branch.Facts<InteractionOffered>().Last().OfferId));
        branch.TryPost(new MessageWritten(work, "a1", "Here it is.", Boris));
        branch.TryPost(new ConversationEnded(work));
        branch.TryPost(new ContactEnded(work, Party.Agent, null));
        branch.AssertNothingLeaked(customer, boris);
        Assert.Equal(FollowUpEnding.Done, branch.Fact<FollowUpEnded>().Ending);
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
        branch.TryPost(new CustomerArrived(Chat, Channel.Chat, "visitor-7", "site"));
        branch.TryPost(new CustomerNamed(Chat, branch.Facts<CustomerAdded>().First().CustomerId, Agent: null));
        branch.TryPost(new ContactEnded(Chat, Party.Customer, null));
        branch.Time.Run(1.Minutes());
        branch.Time.Clock.JumpWall(TimeSpan.FromDays(9 - daysAfter));
        branch.AssertNothingLeaked(customer, anna);

        var first = branch.Report!.FirstContacts.Sum();
        Assert.Equal((1, resolved), (first[Measure.FirstContacts], first[Measure.ResolvedAtFirst]));
    }

    private static IEnumerable<string> Messages(VirtualBranch branch, InteractionId interaction) =>
        branch.HistoryOf(interaction).Select(fact => (fact as MessageReceived)?.Text ?? (fact as MessageSent)?.Text).OfType<string>();

    /// <summary>A customer whose number is known has begun a chat and said who they are; it waits for Boris.</summary>
    private static (VirtualBranch Branch, VirtualPhone Customer) CustomerWhoWritesWithBoris()
    {
        var branch = new VirtualBranch();
        var customer = branch.Customer(Number);
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        customer.HangUp();
        var known = branch.Fact<CustomerAdded>().CustomerId;
        branch.TryPost(new CustomerArrived(Chat, Channel.Chat, "visitor-7", "site"));
        branch.TryPost(new CustomerNamed(Chat, known, Agent: null));
        branch.TryPost(new MessageArrived(Chat, "m1", "Where is my order?"));
        return (branch, customer);
    }

    private static void Accept(VirtualBranch branch)
    {
        branch.TryPost(new InteractionEnteredQueue(
            Chat, Support, Channel.Chat, branch.Facts<InteractionAttributed>().Single().CustomerId));
        branch.Require(() => branch.Facts<InteractionOffered>().Any());
        branch.TryPost(new OfferAccepted(branch.Fact<InteractionOffered>().OfferId));
        branch.Require(() => branch.Facts<InteractionConnected>().Any(connected => connected.AgentId == Boris));
    }

    private static void EndChat(VirtualBranch branch)
    {
        branch.TryPost(new ConversationEnded(Chat));
        branch.TryPost(new ContactEnded(Chat, Party.Agent, null));
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
