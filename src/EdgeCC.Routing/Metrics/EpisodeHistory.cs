using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>The contacts one episode took.</summary>
internal sealed class EpisodeHistory
{
    /// <summary>An episode of more is counted up to here.</summary>
    public const int MostContacts = 256;

    private readonly Dictionary<InteractionId, DateTimeOffset> _joined = [];

    public int Count => _joined.Count;

    /// <summary>When the first contact joined.</summary>
    public DateTimeOffset Began => _joined.Values.Min();

    public void Keep(InteractionJoinedEpisode fact)
    {
        if (_joined.TryGetValue(fact.InteractionId, out var at))
        {
            _joined[fact.InteractionId] = fact.At < at ? fact.At : at;
        }
        else if (_joined.Count < MostContacts)
        {
            _joined.Add(fact.InteractionId, fact.At);
        }
    }
}
