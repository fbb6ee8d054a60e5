using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Episodes;

/// <summary>
/// Contacts by the goal the customer pursues. A continuation joins by itself; for everything else there are suggestions,
/// and a contact that nobody has put anywhere by the time its agent is done with it is the first of an episode of its own.
/// </summary>
internal sealed class EpisodeBook(InteractionBook interactions, StoryBook stories, Teller teller)
{
    /// <summary>So many are remembered; beyond it the one that began first and is closed is forgotten.</summary>
    public const int MostRemembered = 20_000;

    private readonly Dictionary<EpisodeId, Episode> _episodes = [];
    private readonly Dictionary<InteractionId, EpisodeId> _ofContacts = [];
    private readonly Dictionary<CustomerId, List<EpisodeId>> _ofCustomers = [];
    private readonly Queue<EpisodeId> _oldestFirst = new();
    private readonly Agenda<EpisodeId> _quiet = new();
    private EpisodeRule _rule = EpisodeRule.Usual;

    public TimeSpan? Next => _quiet.Next;

    public IReadOnlyCollection<Episode> All => _episodes.Values;

    public Episode? Find(EpisodeId id) => _episodes.GetValueOrDefault(id);

    /// <summary>The episode a contact belongs to.</summary>
    public Episode? Of(InteractionId contact) => _ofContacts.TryGetValue(contact, out var id) ? Find(id) : null;

    /// <summary>The episodes of these profiles, in the order they began.</summary>
    public IEnumerable<Episode> Of(IEnumerable<CustomerId> members) => members
        .SelectMany(member => _ofCustomers.GetValueOrDefault(member) ?? [])
        .Select(id => _episodes[id])
        .OrderBy(episode => episode.Opened)
        .ThenBy(episode => episode.Id.Value, StringComparer.Ordinal);

    public bool CanBeJoined(Episode episode) => episode.IsOpen || teller.Now.Wall - episode.Last <= _rule.ReopenWithin;

    public void Configure(EpisodeRule rule, Moment now)
    {
        _rule = rule;
        WatchWallTimes(now);
    }

    /// <summary>The wall clock was set: what waits for a wall time is due at another uptime.</summary>
    public void WatchWallTimes(Moment now)
    {
        foreach (var episode in _episodes.Values.OrderBy(episode => episode.Id.Value, StringComparer.Ordinal))
        {
            Watch(episode, now);
        }
    }

    public void Take(Fact fact, Moment now)
    {
        switch (fact)
        {
            case EpisodeOpened opened when Find(opened.EpisodeId) is null:
                Open(opened, now);
                break;
            case InteractionJoinedEpisode joined when Find(joined.EpisodeId) is { } episode:
                Join(episode, joined, now);
                break;
            case CustomerErased erased:
                Forget(erased.Profiles().SelectMany(profile => _ofCustomers.GetValueOrDefault(profile) ?? []).ToHashSet());
                break;
            case EpisodeClosed closed when Find(closed.EpisodeId) is { } episode:
                Put(episode with { Ending = closed.Ending }, fact.At, now);
                break;
            case EpisodeReopened reopened when Find(reopened.EpisodeId) is { } episode:
                Put(episode with { Ending = null }, fact.At, now);
                break;
            case InteractionArrived or InteractionEnded when Of(((IInteractionFact)fact).InteractionId) is { } episode:
                Put(episode, fact.At, now);
                break;
        }
    }

    public void Decide(EpisodeEvent @event, Func<CustomerId, IReadOnlyList<CustomerId>> membersOf)
    {
        if (WhyNot(@event, membersOf) is { } refusal)
        {
            teller.Refuse(@event, refusal);
            return;
        }

        var at = teller.Now.Wall;
        switch (@event)
        {
            case EpisodeBegun begun when Find(begun.Episode) is null && stories.Find(begun.Interaction) is { Customer: { } customer }:
                teller.Tell(new EpisodeOpened(at, begun.Episode, customer, MessageLimits.Note(begun.Goal)));
                teller.Tell(new InteractionJoinedEpisode(at, begun.Interaction, begun.Episode));
                break;
            case EpisodeChosen chosen when Find(chosen.Episode) is { } episode:
                TellJoined(chosen.Interaction, episode);
                break;
            case EpisodeFinished { Ending: var ending } when Find(@event.Episode) is { IsOpen: true }:
                teller.Tell(new EpisodeClosed(at, @event.Episode, ending));
                break;
            case EpisodeTakenUpAgain when Find(@event.Episode) is { IsOpen: false } episode:
                teller.Tell(new EpisodeReopened(at, episode.Id));
                break;
        }
    }

    /// <summary>Why what an agent says of an episode cannot be; what is so already can.</summary>
    private Refusal? WhyNot(EpisodeEvent @event, Func<CustomerId, IReadOnlyList<CustomerId>> membersOf) => (@event, Find(@event.Episode)) switch
    {
        (EpisodeBegun begun, null) when stories.Find(begun.Interaction)?.Customer is null => EpisodeRefusal.NobodysContact,
        (EpisodeBegun, _) => null,
        (_, null) => EpisodeRefusal.Unknown,
        (EpisodeChosen chosen, { } episode) => stories.Find(chosen.Interaction)?.Customer is not { } customer ? EpisodeRefusal.NobodysContact
            : !membersOf(customer).Contains(episode.Customer) ? EpisodeRefusal.AnotherCustomers
            : !CanBeJoined(episode) ? EpisodeRefusal.TooOld
            : null,
        (EpisodeTakenUpAgain, { } episode) when !CanBeJoined(episode) => EpisodeRefusal.TooOld,
        _ => null,
    };

    /// <summary>What follows for episodes from something that has just happened.</summary>
    public void React(Fact fact, Random random)
    {
        switch (fact)
        {
            case InteractionContinued continued when stories.Find(continued.Of) is { Customer: { } customer }:
                var episode = Of(continued.Of);
                if (episode is null || !CanBeJoined(episode))
                {
                    episode = Begin(customer, continued.Of, random);
                }

                TellJoined(continued.InteractionId, episode);
                break;
            case InteractionEnded or WrapUpEnded when ((IInteractionFact)fact).InteractionId is var id
                && interactions.Find(id) is null
                && stories.Find(id) is { IsOver: true, Agent: not null, Customer: { } customer }
                && Of(id) is null:
                Begin(customer, id, random);
                break;
        }
    }

    /// <summary>Closes what has been quiet for too long.</summary>
    public void Pass(Moment now)
    {
        while (_quiet.TryTakeDue(now, out var id))
        {
            teller.Tell(new EpisodeClosed(now.Wall, id, EpisodeEnding.Quiet));
        }
    }

    private Episode Begin(CustomerId customer, InteractionId contact, Random random)
    {
        var id = new EpisodeId(Ulid.New(teller.Now.Wall, random));
        teller.Tell(new EpisodeOpened(teller.Now.Wall, id, customer, Goal: null));
        teller.Tell(new InteractionJoinedEpisode(teller.Now.Wall, contact, id));
        return _episodes[id];
    }

    private void TellJoined(InteractionId contact, Episode episode)
    {
        if (!CanBeJoined(episode) || Of(contact)?.Id == episode.Id)
        {
            return;
        }

        if (!episode.IsOpen)
        {
            teller.Tell(new EpisodeReopened(teller.Now.Wall, episode.Id));
        }

        teller.Tell(new InteractionJoinedEpisode(teller.Now.Wall, contact, episode.Id));
    }

    private void Open(EpisodeOpened fact, Moment now)
    {
        if (!_ofCustomers.TryGetValue(fact.CustomerId, out var others))
        {
            _ofCustomers.Add(fact.CustomerId, others = []);
        }

        others.Add(fact.EpisodeId);
        _oldestFirst.Enqueue(fact.EpisodeId);
        Put(new Episode(fact.EpisodeId, fact.CustomerId, fact.Goal, fact.At, fact.At), fact.At, now);
        ForgetOldest();
    }

    /// <summary>A contact serves one goal: one that joins another episode leaves the one it was in.</summary>
    private void Join(Episode episode, InteractionJoinedEpisode fact, Moment now)
    {
        if (Of(fact.InteractionId) is { } before)
        {
            _episodes[before.Id] = before with { Contacts = before.Contacts.Remove(fact.InteractionId) };
        }

        _ofContacts[fact.InteractionId] = episode.Id;
        episode = _episodes[episode.Id];
        Put(episode with { Contacts = episode.Contacts.Add(fact.InteractionId) }, fact.At, now);
    }

    private void Put(Episode episode, DateTimeOffset heard, Moment now)
    {
        var known = episode with { Last = heard > episode.Last ? heard : episode.Last };
        _episodes[known.Id] = known;
        Watch(known, now);
    }

    private void Watch(Episode episode, Moment now)
    {
        if (episode.IsOpen)
        {
            _quiet.Set(episode.Id, now.In(episode.Last + _rule.QuietAfter - now.Wall));
        }
        else
        {
            _quiet.Clear(episode.Id);
        }
    }

    private void Forget(HashSet<EpisodeId> gone)
    {
        if (gone.Count > 0)
        {
            var others = _oldestFirst.Where(id => !gone.Contains(id)).ToArray();
            _oldestFirst.Clear();
            Array.ForEach(others, _oldestFirst.Enqueue);
            foreach (var id in gone)
            {
                Forget(_episodes[id]);
            }
        }
    }

    private void Forget(Episode episode)
    {
        _episodes.Remove(episode.Id);
        _quiet.Clear(episode.Id);
        foreach (var contact in episode.Contacts)
        {
            _ofContacts.Remove(contact);
        }

        if (_ofCustomers[episode.Customer] is var others && others.Remove(episode.Id) && others.Count == 0)
        {
            _ofCustomers.Remove(episode.Customer);
        }
    }

    private void ForgetOldest()
    {
        for (var kept = 0; _oldestFirst.Count > MostRemembered && kept < MostRemembered;)
        {
            var episode = _episodes[_oldestFirst.Dequeue()];
            if (episode.IsOpen)
            {
                _oldestFirst.Enqueue(episode.Id);
                kept++;
                continue;
            }

            Forget(episode);
        }
    }
}
