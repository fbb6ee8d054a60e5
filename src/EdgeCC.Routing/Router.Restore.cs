using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>Coming back after a restart.</summary>
public sealed partial class Router
{
    /// <summary>
    /// Takes one fact of an earlier run. To be told every fact kept, oldest first, and then
    /// <see cref="SettleAfterRestart"/>.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="now">The moment of the restart.</param>
    public void Restore(Fact fact, Moment now) => _state.Apply(fact, now);

    /// <summary>
    /// Takes up the work: calls are lost and their agents free again, until their phones have registered paused as
    /// unreachable; what is written, callbacks, pauses, skills given and plans are as they were.
    /// </summary>
    /// <returns>Facts for what is not as the journal last said, and the first offers.</returns>
    /// <param name="now">The moment of the restart.</param>
    /// <param name="random">The seeded generator.</param>
    public Answer SettleAfterRestart(Moment now, Random random)
    {
        Reach(now);
        foreach (var offer in _state.Offers.Values.OrderBy(offer => offer.Id.Value))
        {
            _effects.Add(new AppendFact(new OfferEnded(
                now.Wall, offer.Contact.Interaction, offer.Id, offer.Agent.Id, OfferEnding.Withdrawn)));
        }

        _state.Apply(new ApplianceStarted(now.Wall, ""), now);
        Dismiss([.. _state.GoneAgents], [.. _state.GoneQueues]);
        foreach (var agent in _state.AgentOrder)
        {
            Review(agent);
        }

        LeaveAllHopeless();
        return Proceed(random);
    }
}
