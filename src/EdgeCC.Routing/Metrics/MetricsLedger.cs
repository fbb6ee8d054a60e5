using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.States;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// A projection over the facts that counts what the formulas are made of, per queue, channel, agent and interval. The
/// facts of a contact may come twice and in any order; those of an agent are taken in order, and older ones dropped.
/// </summary>
public sealed class MetricsLedger(MetricsModel model)
{
    /// <summary>Beyond it, what comes late about the contact that was quiet longest is not counted any more.</summary>
    public const int MostContacts = 10_000;

    /// <summary>Beyond it, the customer or episode that was quiet longest is forgotten, and counts no more.</summary>
    public const int MostCustomers = 20_000;

    /// <summary>Beyond it, the agent whose status changed longest ago is taken for signed out.</summary>
    public const int MostAgents = 2_000;

    private readonly IntervalTable _table = new(model);
    private readonly RecentMap<InteractionId, ContactStory> _contacts = new(MostContacts);
    private readonly RecentMap<CustomerId, CustomerHistory> _customers = new(MostCustomers);
    private readonly RecentMap<EpisodeId, EpisodeHistory> _episodes = new(MostCustomers);
    private readonly RecentMap<InteractionId, EpisodeMembership> _memberships = new(MostContacts);
    private readonly RecentMap<AgentId, AgentHours> _agents = new(MostAgents);
    private readonly ProfileCircles _circles = new();
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>The grain of the counts.</summary>
    public TimeSpan Interval => model.Interval;

    /// <summary>Counts one fact; kinds it knows nothing of are passed over.</summary>
    public void Take(Fact fact)
    {
        switch (fact)
        {
            case AgentStatusChanged changed:
                Enter(_agents.Touch(changed.AgentId).Take(changed, model));
                break;
            case ApplianceStopped stopped:
                PauseAgents(stopped.At);
                break;
            case ApplianceStarted started:
                // After a crash nobody said when it went down: the last fact is the last sign of life.
                PauseAgents(_latest);
                foreach (var agent in _agents.Values)
                {
                    agent.Resume(started.At);
                }

                break;
            case InteractionJoinedEpisode joined:
                Join(joined);
                break;
            case ProfilesMerged merged:
                _circles.Merge(merged.MergeId, merged.Survivor, merged.Absorbed);
                break;
            case ProfilesUnmerged unmerged:
                _circles.Unmerge(unmerged.MergeId);
                break;
            case IInteractionFact about when ContactStory.Needs(fact):
                Take(fact, about.InteractionId);
                break;
        }

        _latest = fact.At > _latest ? fact.At : _latest;
    }

    /// <summary>The sums over a period, up to the latest fact.</summary>
    public Tally Sum(MetricsScope scope) => Whole(scope).Sum();

    /// <summary>Every figure over a period, each with its formula.</summary>
    public MetricsReport Report(MetricsScope scope) => Whole(scope).Report();

    /// <summary>
    /// The sums over a period, to be kept, first contacts left out: those are judged by all that is known of every
    /// customer, which takes too long to be asked for every few seconds.
    /// </summary>
    public TallySheet Sheet(MetricsScope scope) => new(scope, model, Passing(scope));

    /// <summary>The first contacts of a period; of one that ended a repeat window ago they change no more.</summary>
    public TallySheet FirstContacts(MetricsScope scope)
    {
        var tallies = new Dictionary<MetricsKey, Tally>();
        Add(tallies, scope, JudgedContacts());
        return new TallySheet(scope, model, tallies);
    }

    /// <summary>One measure per interval, queue and channel, oldest first: what a forecast learns from.</summary>
    public IEnumerable<(DateTimeOffset Start, MetricsKey Key, long Amount)> History(MetricsScope scope, Measure measure) =>
        _table.Of(scope).Where(cell => cell.Tally[measure] != 0).Select(cell => (cell.Start, cell.Key, cell.Tally[measure]));

    private void Take(Fact fact, InteractionId interaction)
    {
        var story = _contacts.Touch(interaction);
        if (!story.IsNews(fact))
        {
            return;
        }

        var before = story.Facts.Count == 0 ? null : story.Customer;
        Enter(StoryEntries.Of(story, model), -1);
        story.Add(fact);
        Enter(StoryEntries.Of(story, model));
        if (before is { } other && other != story.Customer)
        {
            _customers.Touch(other).Drop(interaction);
        }

        if (story.Customer is { } customer)
        {
            _customers.Touch(customer).Keep(interaction, story);
        }
    }

    private void Join(InteractionJoinedEpisode fact)
    {
        var membership = _memberships.Touch(fact.InteractionId);
        membership.Take(fact);
        _episodes.Touch(fact.EpisodeId).Keep(fact, membership);
    }

    private void PauseAgents(DateTimeOffset at)
    {
        foreach (var (id, agent) in _agents.Pairs)
        {
            Enter(agent.Pause(at, id, model));
        }
    }

    private TallySheet Whole(MetricsScope scope)
    {
        var tallies = Passing(scope);
        Add(tallies, scope, JudgedContacts());
        return new TallySheet(scope, model, tallies);
    }

    /// <summary>What depends on the time that has passed, or on more than one contact, is reckoned when it is asked for.</summary>
    private Dictionary<MetricsKey, Tally> Passing(MetricsScope scope)
    {
        var tallies = new Dictionary<MetricsKey, Tally>();
        foreach (var (_, key, tally) in _table.Of(scope))
        {
            TallyOf(tallies, key).Add(tally);
        }

        var end = scope.To < _latest ? scope.To : _latest;
        Add(tallies, scope, _agents.Pairs.SelectMany(pair => pair.Value.Until(end, pair.Key, model)));
        Add(tallies, scope, _episodes.Pairs.SelectMany(pair => pair.Value.Count(pair.Key)));
        return tallies;
    }

    private IEnumerable<Entry> JudgedContacts() =>
        _customers.Pairs.SelectMany(pair => pair.Value.Judge(HistoriesOf(pair.Key), model.RepeatWindow, _latest));

    private CustomerHistory[] HistoriesOf(CustomerId customer) =>
        [.. _circles.Of(customer).ToArray().Select(_customers.Find).OfType<CustomerHistory>()];

    private void Add(Dictionary<MetricsKey, Tally> tallies, MetricsScope scope, IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (scope.Holds(model.IntervalOf(entry.At)) && scope.Holds(entry.Key))
            {
                TallyOf(tallies, entry.Key).Add(entry.Measure, entry.Amount);
            }
        }
    }

    private static Tally TallyOf(Dictionary<MetricsKey, Tally> tallies, MetricsKey key)
    {
        if (!tallies.TryGetValue(key, out var tally))
        {
            tallies.Add(key, tally = new Tally());
        }

        return tally;
    }

    private void Enter(IEnumerable<Entry> entries, int sign = 1)
    {
        foreach (var entry in entries)
        {
            _table.Add(entry, sign);
        }
    }
}
