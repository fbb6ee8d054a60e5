using EdgeCC.Model.Agents;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Policies;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class RingAllTests
{
    private readonly Branch _branch = new(Configured with
    {
        Queues = [Queue("sales") with { Policy = new RingAllPolicy() }, Queue("support")],
    });

    public RingAllTests()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris);
        _branch.Enter("c", Sales);
    }

    [Fact]
    public void Everybodys_phone_rings_and_stops_when_one_is_answered()
    {
        Assert.Equal([Anna, Boris], _branch.Effects.OfType<OfferToAgent>().Select(offer => offer.Agent));
        _branch.Accept();

        Assert.Equal(Anna, Assert.Single(_branch.Effects.OfType<WithdrawOffer>()).Agent);
        Assert.Equal([OfferEnding.Accepted, OfferEnding.Withdrawn], _branch.EndingsOf("c"));
        _branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void Nobody_is_paused_for_not_answering()
    {
        _branch.Pass(20);

        Assert.Equal(2, _branch.Effects.OfType<OfferToAgent>().Count());
        Assert.All([Anna, Boris], agent => _branch.AssertStatus(agent, AgentStatus.Offered));
    }

    [Fact]
    public void One_who_refuses_leaves_the_others_ringing()
    {
        _branch.Refuse(OfferEnding.Rejected);

        Assert.Equal(1, _branch.Router.Counts.Offers);
        _branch.AssertStatus(Boris, AgentStatus.Ready);
    }
}
