using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
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

    [Fact]
    public void A_last_agent_is_remembered_though_many_others_came_once()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { WrapUp = TimeSpan.Zero }, Queue("support")] });
        branch.SignIn(Anna);
        void Talk(string id, string customer)
        {
            branch.Tell(new InteractionEnteredQueue(Customer(id), Sales, Channel.Voice, new CustomerId(customer)));
            branch.Accept();
            branch.Leave(id);
        }

        Talk("f", "friend");
        for (var i = 0; i < 20_000; i++)
        {
            Talk($"{i}", $"c{i}");
            if (i % 1000 == 0)
            {
                Talk($"f{i}", "friend");
            }
        }

        Assert.NotNull(branch.Router.State.Customers.LastAgents.Of(new CustomerId("friend")));
    }

    [Fact]
    public void The_last_agent_of_a_profile_merged_since_is_found_until_the_merge_is_taken_back()
    {
        var branch = Preferring();
        var merge = new MergeId("m");
        branch.Hear(new ProfilesMerged(branch.Now.Wall, merge, new("other"), new("friend"), new(Evidence.SignedIn), 1));
        branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, new("other")));
        Assert.Equal(HoldCause.LastAgent, branch.Facts.OfType<InteractionQueued>().Last().Hold?.Cause);

        branch.Restart(Prefers);
        Assert.Equal(Anna, branch.Router.State.Customers.LastAgents.Of(new("other")));
        branch.Hear(new ProfilesUnmerged(branch.Now.Wall, merge, new(Evidence.SignedIn)));
        Assert.Null(branch.Router.State.Customers.LastAgents.Of(new("other")));
        Assert.Equal(Anna, branch.Router.State.Customers.LastAgents.Of(new("friend")));
    }

    [Fact]
    public void A_customer_recognised_while_they_wait_is_kept_for_the_last_agent()
    {
        var branch = Preferring();
        branch.Tell(new InteractionEnteredQueue(Customer("busy"), Sales, Channel.Voice));
        branch.Accept();
        branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice));
        branch.Hear(new InteractionAttributed(branch.Now.Wall, Customer("again"), new("friend"), null));

        Assert.Equal(Anna, branch.Facts.OfType<InteractionQueued>().Last().Hold?.For);
        Assert.True(branch.Router.State.Customers.IsCalling(new("friend")));
        branch.Leave("again");
        Assert.False(branch.Router.State.Customers.IsCalling(new("friend")));
    }

    private static readonly RoutingModel Prefers = Configured with
    {
        Queues = [Queue("sales") with { PrefersLastAgent = true, PersonalWait = Seconds(60), WrapUp = TimeSpan.Zero }, Queue("support")],
    };

    /// <summary>Anna has talked with the friend; she and Boris are free.</summary>
    private static Branch Preferring()
    {
        var branch = new Branch(Prefers);
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("first"), Sales, Channel.Voice, new("friend")));
        branch.Accept();
        branch.Leave("first");
        return branch;
    }
}
