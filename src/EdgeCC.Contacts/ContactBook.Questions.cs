using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts;

/// <summary>What can be asked. Only on the thread that applies events.</summary>
public sealed partial class ContactBook
{
    /// <summary>The most entries of a history; beyond it the oldest are left out.</summary>
    public const int LongestHistory = 1_000;

    /// <summary>Who would be behind an address that a contact comes from now.</summary>
    public Recognition Recognise(Channel channel, string? address, DateTimeOffset now) =>
        Customers.Recognise(Customers.Identify(channel, address), now);

    /// <summary>Who would be behind an address that somebody wrote down.</summary>
    public Recognition Recognise(WrittenAddress address, DateTimeOffset now) =>
        Customers.Recognise(Customers.Identify(address), now);

    /// <summary>The customer as seen now, by the id of any profile that is theirs; null where there is none.</summary>
    public CustomerProfile? Profile(CustomerId customer) => Customers.Find(customer);

    /// <summary>What waits for somebody to say yes or no about a customer, oldest first.</summary>
    public IEnumerable<CustomerSuggestion> SuggestionsFor(CustomerId customer) => Customers.SuggestionsFor(customer);

    /// <summary>Everything known of a customer; null where there is no such customer.</summary>
    public CustomerExport? Export(CustomerId customer, DateTimeOffset now)
    {
        var members = MembersOf(customer);
        return Customers.Export(customer, now) is not { } export ? null : export with
        {
            Interactions = [.. _stories.Of(members).Select(Export)],
            Episodes = [.. _episodes.Of(members)],
            FollowUps = [.. _followUps.Open.Where(followUp => followUp.Customer is { } to && members.Contains(to))],
        };
    }

    /// <summary>Promises that are open, in the order they are due.</summary>
    public IReadOnlyList<FollowUp> FollowUps => [.. _followUps.Open];

    /// <summary>True for an interaction in which a promise is to be kept.</summary>
    public bool IsFollowUp(InteractionId work) => _followUps.IsWork(work);

    /// <summary>Where an interaction stands; null when it was never here, or is over.</summary>
    public InteractionStage? StageOf(InteractionId interaction) => _interactions.Find(interaction)?.Stage;

    /// <summary>
    /// What an agent must know of an interaction before the conversation starts, in order: what happened in it, with
    /// agents before as well; what it continues; and the customer's goals that are still open (R3, R13).
    /// </summary>
    public IReadOnlyList<TimelineEntry> History(InteractionId interaction)
    {
        if (_stories.Find(interaction) is not { } story)
        {
            return [];
        }

        var entries = StoryBook.Entries(Before(story).Append(story).Distinct());
        return [.. entries.Skip(entries.Count - LongestHistory)];
    }

    /// <summary>Everything that happened with a customer lately, on every channel, in order.</summary>
    public IReadOnlyList<TimelineEntry> TimelineOf(CustomerId customer) => StoryBook.Entries(_stories.Of(MembersOf(customer)));

    /// <summary>A customer's goals, in the order they began.</summary>
    public IReadOnlyList<Episode> EpisodesOf(CustomerId customer) => [.. _episodes.Of(MembersOf(customer))];

    /// <summary>The goal an interaction serves, once that is known.</summary>
    public Episode? EpisodeOf(InteractionId interaction) => _episodes.Of(interaction);

    /// <summary>The goals an interaction may serve, the likeliest first.</summary>
    public IReadOnlyList<EpisodeSuggestion> SuggestEpisodes(InteractionId interaction) =>
        _stories.Find(interaction) is { Customer: { } customer } story
            ? _suggester.For(story, MembersOf(customer), _model.Episodes, _teller.Now.Wall)
            : [];

    private static ExportedInteraction Export(Story story) =>
        new(story.Id, story.Channel, [.. story.Entries.ToArray().Select(entry => entry.Fact)]);

    private IEnumerable<Story> Before(Story story)
    {
        var episodes = story.Customer is { } customer ? _episodes.Of(MembersOf(customer)).Where(episode => episode.IsOpen) : [];
        var related = _episodes.Of(story.Id) is { } own ? episodes.Append(own) : episodes;
        return Continued(story).Concat(related.SelectMany(episode => episode.Contacts).Select(_stories.Find).OfType<Story>());
    }

    private IEnumerable<Story> Continued(Story story)
    {
        // What continues itself in a circle is told once.
        var seen = new HashSet<Story> { story };
        while (story.ContinuationOf is { } of && _stories.Find(of) is { } before && seen.Add(before))
        {
            yield return story = before;
        }
    }
}
