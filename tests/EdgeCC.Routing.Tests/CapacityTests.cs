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
        branch.Tell(new CustomerWrote(Customer("chat")));
        branch.Pass(60);

        Assert.Equal(Boris, branch.LastOffer.Agent);
        Assert.Equal(Anna, Assert.Single(branch.Effects.OfType<TakeFromAgent>()).Agent);
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
}
