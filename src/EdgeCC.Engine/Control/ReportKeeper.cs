using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Routing;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Counts every fact, and now and then lays out a report that pages read from any thread. It is asked after every step;
/// since boards are shown every second, it is asked that often at least.
/// </summary>
/// <param name="model">The configuration of the start: its service-level targets hold until the next one.</param>
internal sealed class ReportKeeper(ApplianceModel model)
{
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(5);

    /// <summary>Some things change without a fact: midnight passes, a callback's time comes.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(30);

    private readonly MetricsModel _metrics = MetricsModel.For(model.Routing);
    private readonly MetricsLedger _ledger = new(MetricsModel.For(model.Routing));
    private readonly TopicLedger _topics = new(model.Zone);
    private readonly DecisionLog _decisions = new();
    private readonly AddressBook _addresses = new();
    private TimeSpan _lastLaidOut = TimeSpan.MinValue / 2;
    private bool _changed = true;
    private volatile BranchReport? _report;

    /// <summary>The newest report, null before the first. Safe from any thread.</summary>
    public BranchReport? Report => _report;

    /// <summary>A fact of this run is durable.</summary>
    public void FactKept(Fact fact)
    {
        _ledger.Take(fact);
        _topics.Take(fact);
        _decisions.Take(fact);
        _addresses.Take(fact);
        _changed = true;
    }

    /// <summary>
    /// A fact of an earlier run. What is too old to tell anything is passed over, and of earlier days nothing is counted
    /// but what bears on today and on first contacts: a start must not wait for three weeks to be counted in full.
    /// </summary>
    public void Restore(Fact fact, Moment now)
    {
        if (fact.At < now.Wall - (3 * _metrics.RepeatWindow))
        {
            return;
        }

        if (BearsOnLater(fact) || fact.At >= Today(model.Zone, now).From)
        {
            _ledger.Take(fact);
        }

        _topics.Take(fact);
        _decisions.Take(fact);
        _addresses.Take(fact);
    }

    /// <summary>Lays out a report, when one is due.</summary>
    public void Refresh(ApplianceModel current, Router router, Moment now)
    {
        if (!now.Reached(_lastLaidOut + (_changed ? Soonest : Latest)))
        {
            return;
        }

        // First, so that a fault in what follows does not make it due for ever.
        _lastLaidOut = now.Uptime;
        _changed = false;
        var today = Today(current.Zone, now);
        var (waiting, abandoned, callbacks) = (router.Waiting(now), router.Abandoned(now), router.Callbacks(now));
        var decisions = _decisions.NewestFirst;
        _report = new BranchReport(
            now.Wall,
            current.Routing,
            _ledger.Sheet(today),
            FirstContactsBefore(today),
            _topics.On(now.Wall),
            waiting,
            abandoned,
            callbacks,
            decisions,
            AddressesOf(
            [
                .. waiting.Select(one => one.Interaction),
                .. abandoned.Select(one => one.Interaction),
                .. decisions.Select(one => one.Offered.InteractionId),
            ]));
    }

    /// <summary>Who came, who was served, which goals are under way, and where agents stand.</summary>
    private static bool BearsOnLater(Fact fact) => fact is InteractionArrived or InteractionQueued or InteractionConnected
        or InteractionAttributed or CallbackRequested or InteractionJoinedEpisode or AgentStatusChanged or ApplianceStarted or ApplianceStopped;

    /// <summary>As many days as a repeat window has, ended so long ago that all of them are judged: the same all day.</summary>
    private TallySheet FirstContactsBefore(MetricsScope today)
    {
        var scope = new MetricsScope(today.From - (2 * _metrics.RepeatWindow), today.From - _metrics.RepeatWindow);
        return _report?.FirstContacts is { } known && known.Scope == scope ? known : _ledger.FirstContacts(scope);
    }

    private ImmutableDictionary<InteractionId, string> AddressesOf(IEnumerable<InteractionId> interactions) =>
        interactions.Distinct()
            .Select(interaction => (interaction, Address: _addresses.Find(interaction)))
            .Where(known => known.Address is not null)
            .ToImmutableDictionary(known => known.interaction, known => known.Address!);

    private static MetricsScope Today(TimeZoneInfo zone, Moment now)
    {
        var day = TimeZoneInfo.ConvertTime(now.Wall, zone).Date;
        return new MetricsScope(Midnight(day, zone), Midnight(day.AddDays(1), zone));
    }

    private static DateTimeOffset Midnight(DateTime day, TimeZoneInfo zone) => new(day, zone.GetUtcOffset(day));
}
