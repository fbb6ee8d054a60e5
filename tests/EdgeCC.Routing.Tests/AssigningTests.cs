using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class AssigningTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void A_customer_is_offered_at_once_to_a_ready_agent_with_the_skill()
    {
        _branch.SignIn(Vera);
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);

        Assert.Equal((Anna, "101"), (_branch.LastOffer.Agent, _branch.LastOffer.Extension?.Value));
        _branch.AssertStatus(Anna, AgentStatus.Offered);
        Assert.Empty(_branch.Effects.OfType<AnnouncePosition>());
    }

    [Fact]
    public void The_longest_idle_agent_is_chosen_and_the_fact_says_why()
    {
        _branch.SignIn(Boris);
        _branch.Pass(5);
        _branch.SignIn(Anna);
        _branch.Pass(7);
        _branch.Enter("c", Sales);

        Assert.Equal(Boris, _branch.LastOffer.Agent);
        var fact = Assert.Single(_branch.Facts.OfType<InteractionOffered>());
        Assert.Equal("longest-idle: idle 12 s, of 2 free with sales", fact.Reason);
    }

    [Fact]
    public void The_oldest_customer_goes_first_across_the_queues_an_agent_serves()
    {
        _branch.Connect(Boris, "busy", Sales);
        _branch.Enter("first", Support);
        _branch.Enter("second", Sales);
        _branch.Enter("third", Support);
        _branch.Tell(new ConversationEnded(Customer("busy")));
        _branch.Pass(10);

        Assert.Equal(Customer("first"), _branch.LastOffer.Interaction);
        _branch.Accept();
        _branch.Tell(new ConversationEnded(Customer("first")));
        _branch.Pass(10);
        Assert.Equal(Customer("second"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void A_customer_nobody_ready_can_serve_does_not_hold_up_the_next()
    {
        _branch.Connect(Vera, "busy", Support);
        _branch.Enter("waits for support", Support);
        _branch.SignIn(Anna);
        _branch.Enter("sales", Sales);

        Assert.Equal(Customer("sales"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void An_offer_the_customer_left_does_not_cost_the_agent_their_turn()
    {
        _branch.SignIn(Anna);
        _branch.Pass(5);
        _branch.SignIn(Boris);
        _branch.Pass(1);
        _branch.Enter("gone", Sales);
        _branch.Leave("gone");
        _branch.Pass(1);
        _branch.Enter("next", Sales);

        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void Two_customers_are_never_offered_to_one_agent()
    {
        _branch.SignIn(Anna);
        _branch.Enter("first", Sales);
        _branch.Enter("second", Sales);

        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());
        Assert.Equal(1, _branch.Router.Counts.Offers);
    }

    [Fact]
    public void The_same_customer_entering_twice_stands_in_the_queue_once()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("c", Sales);
        _branch.Enter("c", Sales);
        _branch.Enter("busy", Sales);

        Assert.Equal(1, _branch[Sales].Waiting);
        Assert.Equal(2, _branch.Facts.OfType<InteractionQueued>().Count());
    }
}
