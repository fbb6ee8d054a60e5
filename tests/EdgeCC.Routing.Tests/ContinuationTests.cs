using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
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

    private void Come(string id) => _branch.Tell(new CustomerCameBack(Customer(id), Known, Channel.Voice));
}
