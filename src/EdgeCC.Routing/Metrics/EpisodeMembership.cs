using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>Which episode one contact is part of: the one it was said to join last, in whatever order that was heard.</summary>
internal sealed class EpisodeMembership
{
    private InteractionJoinedEpisode? _last;

    public EpisodeId? Episode => _last?.EpisodeId;

    public void Take(InteractionJoinedEpisode fact)
    {
        if (_last is null
            || fact.At > _last.At
            || (fact.At == _last.At && string.CompareOrdinal(fact.EpisodeId.Value, _last.EpisodeId.Value) > 0))
        {
            _last = fact;
        }
    }
}
