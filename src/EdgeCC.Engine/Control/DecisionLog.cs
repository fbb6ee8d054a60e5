using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Facts;

namespace EdgeCC.Engine.Control;

/// <summary>The router's last decisions, taken from its facts.</summary>
internal sealed class DecisionLog
{
    /// <summary>Beyond it the oldest is forgotten; the journal has them all.</summary>
    public const int Most = 200;

    private readonly List<RoutingDecision> _oldestFirst = [];

    public ImmutableArray<RoutingDecision> NewestFirst => [.. _oldestFirst.AsEnumerable().Reverse()];

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionOffered offered:
                Add(new RoutingDecision(offered, Ending: null));
                break;
            case OfferEnded ended when _oldestFirst.FindLastIndex(decision => decision.Offered.OfferId == ended.OfferId) is var place and >= 0:
                _oldestFirst[place] = _oldestFirst[place] with { Ending = ended.Ending };
                break;
        }
    }

    private void Add(RoutingDecision decision)
    {
        if (_oldestFirst.Count == Most)
        {
            _oldestFirst.RemoveAt(0);
        }

        _oldestFirst.Add(decision);
    }
}
