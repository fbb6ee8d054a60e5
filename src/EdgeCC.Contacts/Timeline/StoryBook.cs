using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Timeline;

/// <summary>
/// Everything that happened with customers lately, over all channels, in one order. The whole past is in the journal;
/// what is held here is what an agent reads before a conversation.
/// </summary>
internal sealed class StoryBook
{
    /// <summary>
    /// The most that is remembered, in entries; a long text weighs as several. Beyond it the interaction that began first
    /// and is over is forgotten.
    /// </summary>
    public const int MostWeight = 200_000;

    private readonly int _mostWeight;
    private readonly Dictionary<InteractionId, Story> _stories = [];
    private readonly Dictionary<CustomerId, List<Story>> _ofCustomers = [];
    private readonly Queue<Story> _oldestFirst = new();
    private long _taken;
    private long _weight;

    public StoryBook(int mostWeight = MostWeight) => _mostWeight = mostWeight;

    /// <summary>In no order.</summary>
    public IReadOnlyCollection<Story> All => _stories.Values;

    public Story? Find(InteractionId id) => _stories.GetValueOrDefault(id);

    /// <summary>Every interaction of one of these profiles, as they began.</summary>
    public IEnumerable<Story> Of(IEnumerable<CustomerId> members) =>
        members.SelectMany(member => _ofCustomers.GetValueOrDefault(member) ?? []).OrderBy(story => story.Entries[0], TimelineEntry.ByPlace);

    /// <summary>The customers who are to be called and have not been reached yet, of these profiles.</summary>
    public IEnumerable<Story> CallbacksOf(IEnumerable<CustomerId> members) =>
        Of(members).Where(story => story is { HasArrived: false, IsOver: false });

    /// <summary>The entries of several interactions, in order.</summary>
    public static IReadOnlyList<TimelineEntry> Entries(IEnumerable<Story> stories) =>
        [.. stories.SelectMany(story => story.Entries.ToArray()).Order(TimelineEntry.ByPlace)];

    /// <summary>Takes a fact, if a person would tell it.</summary>
    public void Take(Fact fact)
    {
        if (fact is CustomerErased erased)
        {
            Erase(erased.Profiles());
            return;
        }

        if (fact is not IInteractionFact { InteractionId: var id } || !IsTold(fact))
        {
            return;
        }

        var story = Find(id) ?? Begin(fact, id);
        if (story is null)
        {
            return;
        }

        var (customer, weight) = (story.Customer, story.Weight);
        if (story.TryTake(fact, ++_taken))
        {
            Move(story, customer);
            _weight += story.Weight - weight;
            ForgetOldest();
        }
    }

    /// <summary>What was said with a customer who is forgotten is forgotten; a conversation that goes on goes on with nobody (R27).</summary>
    private void Erase(IEnumerable<CustomerId> members)
    {
        foreach (var story in members.SelectMany(member => _ofCustomers.GetValueOrDefault(member) ?? []).ToArray())
        {
            Unlist(story, story.Customer);
            _weight -= story.Weight;
            story.Forget();
        }
    }

    private static bool IsTold(Fact fact) => fact is InteractionArrived or MenuItemChosen or InteractionQueued
        or InteractionUnserved or InteractionConnected or InteractionAbandoned or InteractionEnded or InteractionTransferred
        or ConferenceJoined or ConferenceLeft or InteractionDiverted or InteractionContinued or InteractionAttributed
        or InteractionTagged or MessageReceived or MessageSent or MessageUndelivered or SurveyOffered or SurveyAnswered or SurveyCommented
        or CallbackRequested or CallbackAttempted or CallbackEnded or FollowUpPromised;

    private Story? Begin(Fact fact, InteractionId id)
    {
        var story = fact switch
        {
            InteractionArrived arrived => new Story(id, arrived.Channel, arrived.CustomerId),
            CallbackRequested requested => new Story(id, Channel.Voice, requested.CustomerId),
            _ => null,
        };
        if (story is not null)
        {
            _stories.Add(id, story);
            _oldestFirst.Enqueue(story);
        }

        return story;
    }

    /// <summary>Lists a story with its customer; one that was somebody else's is taken from them.</summary>
    private void Move(Story story, CustomerId? before)
    {
        if (story.Entries.Length > 1 && story.Customer == before)
        {
            return;
        }

        Unlist(story, before);
        if (story.Customer is { } customer)
        {
            if (!_ofCustomers.TryGetValue(customer, out var stories))
            {
                _ofCustomers.Add(customer, stories = []);
            }

            stories.Add(story);
        }
    }

    private void Unlist(Story story, CustomerId? from)
    {
        if (from is { } customer && _ofCustomers.TryGetValue(customer, out var stories) && stories.Remove(story) && stories.Count == 0)
        {
            _ofCustomers.Remove(customer);
        }
    }

    private void ForgetOldest()
    {
        for (var kept = 0; _weight > _mostWeight && kept < _oldestFirst.Count;)
        {
            var story = _oldestFirst.Dequeue();
            if (story.IsOver)
            {
                _stories.Remove(story.Id);
                Unlist(story, story.Customer);
                _weight -= story.Weight;
            }
            else
            {
                _oldestFirst.Enqueue(story);
                kept++;
            }
        }
    }
}
