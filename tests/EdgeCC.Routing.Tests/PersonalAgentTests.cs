using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>R9: the agent who knows the customer.</summary>
public class PersonalAgentTests
{
    private static readonly CustomerId Known = new("known");

    private readonly Branch _branch = new(Configured with
    {
        Queues = [Queue("sales") with { PersonalWait = Seconds(20), PrefersLastAgent = true }, Queue("support")],
    });

    [Fact]
    public void The_customers_own_agent_is_waited_for_and_then_others_may_take_it()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.SignIn(Anna);
        Enter("c", personal: Boris);
        _branch.Pass(19);
        Assert.Equal(0, _branch.Router.Counts.Offers);

        _branch.Pass(1);
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void The_agent_who_talked_with_the_customer_last_comes_first()
    {
        _branch.SignIn(Boris);
        Enter("before");
        _branch.Accept();
        _branch.Leave("before");
        _branch.SignIn(Anna);
        _branch.Pass(10);
        Enter("c");

        Assert.Equal(Boris, _branch.LastOffer.Agent);
    }

    [Fact]
    public void An_agent_who_is_paused_is_not_waited_for()
    {
        _branch.SignIn(Boris);
        _branch.Tell(new AgentPaused(Boris));
        _branch.SignIn(Anna);
        Enter("c", personal: Boris);

        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void An_agent_who_pauses_is_waited_for_no_longer()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.SignIn(Anna);
        Enter("c", personal: Boris);
        _branch.Tell(new AgentPaused(Boris));

        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    private void Enter(string id, AgentId? personal = null) =>
        _branch.Tell(new InteractionEnteredQueue(Customer(id), Sales, Channel.Voice, Known, Personal: personal));
}
