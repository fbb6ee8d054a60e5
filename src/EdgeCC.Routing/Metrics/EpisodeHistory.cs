using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>The contacts that were said to be of one episode. One that moved on to another counts there.</summary>
internal sealed class EpisodeHistory
{
    /// <summary>An episode of more is counted up to here.</summary>
    public const int MostContacts = 256;

    private readonly Dictionary<InteractionId, (DateTimeOffset At, EpisodeMembership Membership)> _joined = [];

    public void Keep(InteractionJoinedEpisode fact, EpisodeMembership membership)
    {
        if (_joined.TryGetValue(fact.InteractionId, out var joined))
        {
            _joined[fact.InteractionId] = (fact.At < joined.At ? fact.At : joined.At, membership);
        }
        else if (_joined.Count < MostContacts)
        {
            _joined.Add(fact.InteractionId, (fact.At, membership));
        }
    }

    /// <summary>The episode, where its first contact joined, and its contacts; nothing where all have moved on.</summary>
    /// <param name="episode">Its id.</param>
    public IEnumerable<Entry> Count(EpisodeId episode)
    {
        DateTimeOffset[] contacts = [.. _joined.Values.Where(joined => joined.Membership.Episode == episode).Select(joined => joined.At)];
        return contacts.Length == 0 ? [] :
        [
            new(contacts.Min(), default, Measure.Episodes, 1),
            new(contacts.Min(), default, Measure.EpisodeContacts, contacts.Length),
        ];
    }
}
