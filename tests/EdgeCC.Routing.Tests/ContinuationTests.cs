using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>R2: a customer who is in conversation and comes on another channel reaches the same agent.</summary>
public class ContinuationTests
{
    private static readonly CustomerId Known = new("known");
    private readonly Branch _branch = new();

    public ContinuationTests()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris);
        _branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat, Known));
        _branch.Accept();
    }

    [Fact]
    public void A_customer_who_chats_and_calls_reaches_that_agent_at_once()
    {
        Come("call");

        Assert.Equal((Anna, Channel.Voice), (_branch.LastOffer.Agent, _branch.LastOffer.Channel));
        _branch.Accept();
        Assert.Equal(2, _branch[Anna].Conversations);
    }

    [Fact]
    public void A_customer_who_is_told_to_come_twice_comes_once()
    {
        Come("call");
        Come("call");

        Assert.Empty(_branch.Effects);
        Assert.Single(_branch.Facts.OfType<InteractionQueued>(), queued => queued.InteractionId == Customer("call"));
    }

    [Fact]
    public void When_the_agent_talks_with_somebody_else_the_call_goes_the_usual_way()
    {
        Come("call");
        _branch.Accept();
        Come("second call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void When_the_agent_refuses_the_call_goes_back_to_its_usual_way()
    {
        Come("call");
        _branch.Refuse(OfferEnding.Rejected);

        Assert.Equal(QueueExit.NoAgents, Assert.Single(_branch.Effects.OfType<LeaveQueue>()).Exit);
    }

    [Fact]
    public void The_chat_is_still_known_after_the_call()
    {
        Come("call");
        _branch.Accept();
        _branch.Leave("call");
        _branch.Tell(new WrapUpFinished(Customer("call")));
        Come("again");

        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_customer_nobody_talks_with_goes_the_usual_way()
    {
        _branch.Leave("chat");
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void A_queue_that_is_no_longer_configured_continues_nothing()
    {
        _branch.Tell(new RoutingReconfigured(Configured with { Queues = [Queue("support")] }));
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void A_call_that_rings_at_the_agent_gives_way_and_is_first_in_line_again()
    {
        var mix = new ChannelMix(ChannelMix.Usual.Shares.SetItem(Channel.Voice, new ChannelShare(1, 50)));
        var branch = new Branch(Configured with { Agents = [.. Configured.Agents.Select(agent => agent with { Mix = mix })] });
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat, Known));
        branch.Accept();
        branch.Enter("stranger", Sales);
        Assert.Equal(Anna, branch.LastOffer.Agent);
        branch.Enter("later", Sales);
        branch.Tell(new CustomerCameBack(Customer("call"), Known, Channel.Voice));

        Assert.Equal((Anna, Customer("call")), (branch.LastOffer.Agent, branch.LastOffer.Interaction));
        Assert.Equal([OfferEnding.Withdrawn], branch.EndingsOf("stranger"));
        branch.SignIn(Boris);
        Assert.Equal((Boris, Customer("stranger")), (branch.LastOffer.Agent, branch.LastOffer.Interaction));
    }

    [Fact]
    public void Chats_and_letters_that_are_being_offered_give_way_to_the_call()
    {
        _branch.Tell(new AgentSignedOut(Boris));
        _branch.Tell(new InteractionEnteredQueue(Customer("other chat"), Sales, Channel.Chat));
        _branch.Tell(new InteractionEnteredQueue(Customer("letter"), Sales, Channel.Email));
        Come("call");

        Assert.Equal(Customer("call"), _branch.LastOffer.Interaction);
        Assert.Equal(1, _branch.Router.Counts.Offers);
        _branch.Accept();
        Assert.Equal(2, _branch[Anna].Conversations);
    }

    [Fact]
    public void Another_customers_continuation_does_not_give_way()
    {
        var other = new CustomerId("other");
        _branch.Tell(new AgentSignedOut(Boris));
        _branch.Tell(new InteractionEnteredQueue(Customer("other chat"), Sales, Channel.Chat, other));
        _branch.Accept();
        _branch.Tell(new CustomerCameBack(Customer("other call"), other, Channel.Voice));
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
        Assert.Equal(1, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void An_agent_who_is_about_to_pause_still_takes_the_customer_of_the_chat()
    {
        _branch.Tell(new AgentPaused(Anna, "lunch"));
        Come("call");

        Assert.Equal(Anna, _branch.LastOffer.Agent);
        _branch.Accept();
        Assert.Equal(2, _branch[Anna].Conversations);
        _branch.Leave("call");
        _branch.Tell(new WrapUpFinished(Customer("call")));
        _branch.Leave("chat");
        _branch.Pass(10);
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void A_pause_of_their_own_stays_what_it_is_where_the_continuation_rings_in_vain()
    {
        _branch.Tell(new AgentPaused(Anna, "lunch"));
        Come("call");
        _branch.Pass(20);
        Assert.Equal(Customer("call"), Assert.Single(_branch.Effects.OfType<LeaveQueue>()).Interaction);
        _branch.Leave("chat");
        _branch.Pass(10);

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void An_agent_who_did_not_answer_a_moment_ago_is_not_tried_again()
    {
        _branch.Tell(new AgentPaused(Boris));
        _branch.Tell(new InteractionEnteredQueue(Customer("stranger"), Sales, Channel.Chat));
        _branch.Pass(20);
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void When_the_agent_has_signed_out_the_call_goes_the_usual_way()
    {
        _branch.Tell(new AgentSignedOut(Anna));
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void When_the_agents_phone_is_gone_the_call_goes_the_usual_way()
    {
        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("101"), false));
        Come("call");

        Assert.Single(_branch.Effects.OfType<GoUsualWay>());
    }

    [Fact]
    public void What_the_customer_writes_elsewhere_takes_its_place_beside_what_is_being_offered()
    {
        _branch.Tell(new AgentSignedOut(Boris));
        _branch.Tell(new InteractionEnteredQueue(Customer("other chat"), Sales, Channel.Chat));
        _branch.Tell(new CustomerCameBack(Customer("sms"), Known, Channel.Sms));

        Assert.Equal(Customer("sms"), _branch.LastOffer.Interaction);
        Assert.Equal(2, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void Customer_who_said_who_they_are_in_the_chat_reaches_that_agent_and_the_stranger_they_were_does_not()
    {
        _branch.Tell(new FactHeard(new InteractionAttributed(default, Customer("chat"), new CustomerId("other"), AgentId: null)));
        Come("call");
        Assert.Single(_branch.Effects.OfType<GoUsualWay>());

        _branch.Tell(new CustomerCameBack(Customer("other call"), new CustomerId("other"), Channel.Voice));
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    private void Come(string id) => _branch.Tell(new CustomerCameBack(Customer(id), Known, Channel.Voice));
}
