using EdgeCC.Engine.Control;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Tests.Control;

public sealed class DecisionLogTests
{
    private readonly DecisionLog _log = new();

    [Fact]
    public void A_decision_is_told_with_what_came_of_it()
    {
        _log.Take(Offered(1));
        _log.Take(Offered(2));
        _log.Take(new OfferEnded(default, new InteractionId("i"), new OfferId(1), new AgentId("anna"), OfferEnding.TimedOut));

        Assert.Equal(
            [(2L, (OfferEnding?)null), (1L, OfferEnding.TimedOut)],
            _log.NewestFirst.Select(decision => (decision.Offered.OfferId.Value, decision.Ending)));
    }

    [Fact]
    public void The_oldest_is_forgotten_and_its_ending_means_nothing_any_more()
    {
        for (var offer = 1; offer <= DecisionLog.Most + 1; offer++)
        {
            _log.Take(Offered(offer));
        }

        _log.Take(new OfferEnded(default, new InteractionId("i"), new OfferId(1), new AgentId("anna"), OfferEnding.Accepted));

        Assert.Equal(DecisionLog.Most, _log.NewestFirst.Length);
        Assert.Equal(2, _log.NewestFirst[^1].Offered.OfferId.Value);
        Assert.All(_log.NewestFirst, decision => Assert.Null(decision.Ending));
    }

    private static InteractionOffered Offered(long offer) => new(
        default, new InteractionId("i"), new OfferId(offer), new QueueId("sales"), new AgentId("anna"), "longest-idle");
}
