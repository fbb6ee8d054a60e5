using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class CapacityTests
{
    [Theory]
    [InlineData(4, 4)]
    [InlineData(6, 6)]
    [InlineData(9, 6)]
    public void An_agent_writes_with_as_many_as_configured_and_never_with_more_than_six(int configured, int most)
    {
        var branch = With(Channel.Chat, ChannelShare.Of(configured));
        for (var chat = 0; chat < 9; chat++)
        {
            Enter(branch, $"chat {chat}", Channel.Chat);
            branch.Accept();
        }

        Assert.Equal(most, branch[Anna].Conversations);
    }

    [Fact]
    public void Whoever_has_work_in_hand_is_not_the_longest_idle()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Pass(300);
        branch.SignIn(Boris);
        branch.Pass(60);
        branch.Tell(new InteractionEnteredQueue(Customer("first"), Sales, Channel.Chat));
        Assert.Equal(Anna, branch.LastOffer.Agent);
        branch.Accept();
        branch.Pass(1);
        branch.Tell(new InteractionEnteredQueue(Customer("second"), Sales, Channel.Chat));

        Assert.Equal(Boris, branch.LastOffer.Agent);
    }

    [Fact]
    public void Whoever_is_being_offered_something_is_not_the_longest_idle()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Pass(300);
        branch.SignIn(Boris);
        branch.Pass(60);
        Enter(branch, "first", Channel.Chat);
        Assert.Equal(Anna, branch.LastOffer.Agent);
        branch.Pass(1);
        Enter(branch, "second", Channel.Chat);

        Assert.Equal(Boris, branch.LastOffer.Agent);
    }

    [Fact]
    public void Who_is_taken_from_a_silent_agent_waits_from_then_on_and_not_from_the_first()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] });
        branch.SignIn(Anna);
        Enter(branch, "chat", Channel.Chat);
        branch.Accept();
        branch.Pass(65);
        branch.SignIn(Boris);
        branch.Pass(5);
        branch.Accept();

        Assert.Equal([0, 10], branch.Facts.OfType<InteractionConnected>().Select(fact => fact.Waited.TotalSeconds));
    }

    [Fact]
    public void A_letter_waits_for_the_morning()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { Hours = new OpeningHours(Moscow, []) }, Queue("support")] });
        branch.SignIn(Anna);
        branch.Tell(new AgentPaused(Anna));
        branch.Tell(new InteractionEnteredQueue(Customer("letter"), Sales, Channel.Email));
        branch.Tell(new AgentSignedOut(Anna));

        Assert.Empty(branch.Facts.OfType<InteractionUnserved>());
        Assert.Equal(1, branch[Sales].Waiting);
    }

    [Fact]
    public void A_call_fills_an_agent_whole()
    {
        var branch = With(Channel.Chat, ChannelShare.Of(4));
        Enter(branch, "call", Channel.Voice);
        branch.Accept();
        Enter(branch, "second call", Channel.Voice);
        Enter(branch, "chat", Channel.Chat);

        Assert.Equal(0, branch.Router.Counts.Offers);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_call_interrupts_email_where_the_agent_allows_it(bool allowed, int offers)
    {
        var branch = new Branch(Configured with { Agents = [Agent("anna", "101", "sales") with { VoiceInterrupts = allowed }] });
        branch.SignIn(Anna);
        Enter(branch, "letter", Channel.Email);
        branch.Accept();
        Enter(branch, "call", Channel.Voice);

        Assert.Equal(offers, branch.Router.Counts.Offers);
    }

    [Fact]
    public void A_channel_outside_the_mix_is_not_offered()
    {
        var branch = With(Channel.Chat, default);
        Enter(branch, "chat", Channel.Chat);

        Assert.Equal(0, branch.Router.Counts.Offers);
    }

    [Fact]
    public void Who_left_a_customer_without_an_answer_is_relieved_and_paused()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] });
        branch.SignIn(Anna);
        Enter(branch, "chat", Channel.Chat);
        branch.Accept();
        branch.SignIn(Boris);
        branch.CustomerWrites("chat");
        branch.Pass(60);

        Assert.Equal(Boris, branch.LastOffer.Agent);
        Assert.Equal(Anna, Assert.Single(branch.Effects.OfType<TakeFromAgent>()).Agent);
    }

    [Fact]
    public void A_second_chat_is_offered_while_the_first_one_rings_and_both_can_be_accepted()
    {
        var branch = With(Channel.Chat, ChannelShare.Of(2));
        Enter(branch, "first", Channel.Chat);
        var first = branch.LastOffer.Offer;
        Enter(branch, "second", Channel.Chat);
        var second = branch.LastOffer.Offer;
        Enter(branch, "third", Channel.Chat);

        Assert.Equal((2, 1), (branch.Router.Counts.Offers, branch[Sales].Waiting - branch[Sales].Ringing));
        branch.Tell(new OfferAccepted(second));
        branch.Tell(new OfferAccepted(first));
        Assert.Equal((2, 0), (branch[Anna].Conversations, branch.Router.Counts.Offers));
    }

    [Theory]
    [InlineData(Channel.Voice, Channel.Chat)]
    [InlineData(Channel.Chat, Channel.Voice)]
    [InlineData(Channel.Voice, Channel.Email)]
    public void A_call_is_offered_by_itself_even_where_both_would_fit(Channel first, Channel second)
    {
        var branch = With(Channel.Voice, new ChannelShare(1, 20));
        Enter(branch, "first", first);
        Enter(branch, "second", second);
        Assert.Equal(Customer("first"), Assert.Single(branch.Router.State.Offers.Values).Contact.Interaction);

        branch.Accept();
        Assert.Equal(Customer("second"), branch.LastOffer.Interaction);
    }

    [Fact]
    public void Not_answering_one_chat_ends_the_offers_of_the_others_too()
    {
        var branch = With(Channel.Chat, ChannelShare.Of(3));
        Enter(branch, "first", Channel.Chat);
        branch.Pass(5);
        Enter(branch, "second", Channel.Chat);
        Enter(branch, "third", Channel.Chat);
        branch.Pass(15);

        Assert.Equal([OfferEnding.TimedOut], branch.EndingsOf("first"));
        Assert.Equal([OfferEnding.Rejected], branch.EndingsOf("second"));
        Assert.Equal([OfferEnding.Rejected], branch.EndingsOf("third"));
        Assert.Equal(3, branch.Effects.OfType<WithdrawOffer>().Count());
        branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.NotAnswering);
    }

    [Fact]
    public void A_call_puts_aside_all_letters_that_are_being_offered()
    {
        var branch = With(Channel.Email, ChannelShare.Of(2));
        Enter(branch, "letter", Channel.Email);
        Enter(branch, "second letter", Channel.Email);
        Assert.Equal(2, branch.Router.Counts.Offers);
        Enter(branch, "call", Channel.Voice);

        Assert.Equal(Customer("call"), branch.LastOffer.Interaction);
        Assert.Equal(2, branch.Effects.OfType<WithdrawOffer>().Count());
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(50, 1)]
    public void The_work_after_a_call_holds_what_the_call_held(int weight, int offers)
    {
        var branch = With(Channel.Voice, new ChannelShare(1, weight));
        Enter(branch, "call", Channel.Voice);
        branch.Accept();
        branch.Leave("call");
        Enter(branch, "next call", Channel.Voice);
        Assert.Equal(0, branch.Router.Counts.Offers);

        Enter(branch, "chat", Channel.Chat);
        Assert.Equal(offers, branch.Router.Counts.Offers);
    }

    [Fact]
    public void The_work_after_a_chat_holds_its_place_in_every_queue()
    {
        var branch = new Branch(new RoutingModel(
            [Queue("sales"), Queue("support")],
            [Agent("anna", "101", "sales", "support") with { Mix = new ChannelMix(ChannelMix.Usual.Shares.SetItem(Channel.Chat, ChannelShare.Of(1))) }]));
        branch.SignIn(Anna);
        Enter(branch, "chat", Channel.Chat);
        branch.Accept();
        branch.Leave("chat");
        branch.Tell(new InteractionEnteredQueue(Customer("other"), Support, Channel.Chat));
        Assert.Equal(0, branch.Router.Counts.Offers);
        branch.Pass(10);

        Assert.Equal(1, branch.Router.Counts.Offers);
    }

    [Fact]
    public void Who_is_to_be_called_takes_no_callers_place_in_the_queue()
    {
        var branch = new Branch(new RoutingModel([Queue("sales")], [Agent("anna", "101", "sales")]));
        branch.Connect(Anna, "busy", Sales);
        for (var number = 0; number < 3; number++)
        {
            branch.Tell(new CallbackAsked(Customer($"callback {number}"), Sales, $"+7495000000{number}", CallbackOrigin.Queue));
        }

        for (var caller = 0; caller < 4; caller++)
        {
            branch.Enter($"caller {caller}", Sales);
        }

        Assert.Equal((Customer("caller 3"), QueueExit.Full), Assert.Single(branch.Effects.OfType<LeaveQueue>().Select(left => (left.Interaction, left.Exit))));
        Assert.Equal((3, 3), (branch[Sales].Waiting, branch[Sales].Callbacks));
        branch.Leave("caller 0");
        branch.Enter("caller 4", Sales);
        Assert.Empty(branch.Effects.OfType<LeaveQueue>());
    }

    [Fact]
    public void A_pause_of_their_own_stays_what_it_is_where_a_chat_is_taken_for_silence()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] });
        branch.SignIn(Anna);
        Enter(branch, "chat", Channel.Chat);
        branch.Accept();
        branch.Tell(new AgentPaused(Anna, "lunch"));
        branch.Pass(61);

        Assert.Equal(Anna, Assert.Single(branch.Facts.OfType<InteractionReleased>()).AgentId);
        branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void After_a_restart_an_agent_has_as_long_for_a_word_as_after_the_first()
    {
        var model = Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] };
        var branch = new Branch(model);
        branch.SignIn(Anna);
        Enter(branch, "silent", Channel.Chat);
        branch.Accept();
        Enter(branch, "answered", Channel.Chat);
        branch.Accept();
        branch.AgentWrites("silent");
        branch.AgentWrites("answered");
        branch.CustomerWrites("silent");
        branch.CustomerWrites("answered");
        branch.Pass(50);
        branch.Restart(model);
        Assert.Empty(branch.Effects.OfType<TakeFromAgent>());
        branch.AgentWrites("answered");
        branch.Pass(59);
        Assert.Empty(branch.Effects.OfType<TakeFromAgent>());
        branch.Pass(1);

        Assert.Equal(Customer("silent"), Assert.Single(branch.Effects.OfType<TakeFromAgent>()).Interaction);
    }

    private static Branch With(Channel channel, ChannelShare share)
    {
        var mix = new ChannelMix(ChannelMix.Usual.Shares.SetItem(channel, share));
        var branch = new Branch(new RoutingModel([Queue("sales") with { Capacity = 20 }], [Agent("anna", "101", "sales") with { Mix = mix }]));
        branch.SignIn(Anna);
        return branch;
    }

    private static void Enter(Branch branch, string id, Channel channel) =>
        branch.Tell(new InteractionEnteredQueue(Customer(id), Sales, channel));

    [Fact]
    public void A_customer_who_is_silent_over_a_restart_costs_the_agent_nothing()
    {
        var model = Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] };
        var branch = new Branch(model);
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.AgentWrites("chat");
        branch.Pass(120);
        branch.AssertStatus(Anna, AgentStatus.Talking);
        branch.Restart(model);
        branch.Tell(new ExtensionReachabilityChanged(new("101"), true));
        branch.Pass(61);
        branch.AssertStatus(Anna, AgentStatus.Talking);
    }

    [Fact]
    public void A_letter_whose_customer_wrote_again_is_reassigned_over_a_restart()
    {
        var model = Configured with { Queues = [Queue("sales") with { ReassignAfter = Seconds(60) }, Queue("support")] };
        var branch = new Branch(model);
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("mail"), Sales, Channel.Email));
        branch.Accept();
        branch.CustomerWrites("mail");
        branch.Restart(model);
        branch.Pass(61);
        Assert.Contains(branch.Facts.OfType<InteractionReleased>(), f => f.Cause == ReleaseCause.Silence);
    }

    [Fact]
    public void A_call_that_puts_off_letters_being_offered_is_the_only_offer()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("m1"), Sales, Channel.Email));
        branch.Tell(new InteractionEnteredQueue(Customer("m2"), Sales, Channel.Email));
        Assert.Equal(2, branch.Router.Counts.Offers);
        branch.Enter("call", Sales);
        Assert.Equal(Customer("call"), branch.LastOffer.Interaction);
        Assert.Equal(1, branch.Router.Counts.Offers);
        branch.Pass(20);
        branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.NotAnswering);
    }
}
