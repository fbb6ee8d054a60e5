using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Contacts;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Media;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Owns the state of calls, contacts, queues and agents. Takes one event at a time, asks the cores, and carries their
/// effects to ports or, translated, to another core. Everything that happens in the house happens in
/// <see cref="Handle"/>, in one total order; so there is nothing to lock and nothing to race.
/// </summary>
public sealed partial class Switchboard
{
    /// <summary>
    /// Inward steps one event may cause. A chain this long is a loop between cores, which is our bug: it ends in an
    /// exception that names the event instead of a frozen branch.
    /// </summary>
    private const int MaxSteps = 10_000;

    private static readonly TimeSpan AskedAgainAfterFault = TimeSpan.FromSeconds(1);

    private readonly SwitchboardPorts _ports;
    private readonly SeededRandom _random;
    private readonly FlightRecorder _recorder;

    private readonly CallControl _calls;
    private readonly ContactBook _contacts;
    private readonly Router _router;
    private readonly FlowRunner _flows;
    private readonly ConversationTable _conversations = new();
    private readonly BridgePlanner _bridges;
    private readonly BoardKeeper _boards;
    private readonly ReportKeeper _reports;
    private readonly FeatureAnnouncements _announcements;
    private readonly RefusedAddressBook _refused = new();

    private readonly Queue<Event> _inward = new();
    private readonly Dictionary<ICore, TimeSpan?> _deadlines = [];
    private ApplianceModel _model;
    private PromptLibrary _prompts;
    private long _lastOutgoing;
    private bool _stopping;
    private bool _isJournalStalled;

    /// <param name="model">The configuration.</param>
    /// <param name="prompts">Its prompts, rendered.</param>
    /// <param name="ports">Where effects go.</param>
    /// <param name="seed">Seeds every random choice of this run; <see cref="SeededRandom.SeedLength"/> bytes.</param>
    /// <param name="acknowledged">The last sequence the platform acknowledged to earlier runs, 0 at first.</param>
    public Switchboard(ApplianceModel model, PromptLibrary prompts, SwitchboardPorts ports, ReadOnlySpan<byte> seed, long acknowledged = 0)
    {
        (_model, _prompts, _ports) = (model, prompts, ports);
        _random = new SeededRandom(seed);
        _recorder = new FlightRecorder(seed);
        _calls = new CallControl(model.Calls, model.Media.Address);
        _contacts = new ContactBook(model.Region, model.Contacts);
        _router = new Router(model.Routing, model.Zone);
        _flows = new FlowRunner(model.Flows);
        _bridges = new BridgePlanner(ports.Media, model.Calls.Limits.SilenceBeforeHangUp);
        _boards = new BoardKeeper(ports, acknowledged);
        _reports = new ReportKeeper(model);
        _announcements = new FeatureAnnouncements(model.Language);
        ports.Media.SetPrompts(prompts);
    }

    /// <summary>The last inputs. In memory only: whoever wants them after a fault takes them from a debugger or a core dump.</summary>
    public FlightRecorder Recorder => _recorder;

    /// <summary>True once the service was told to stop and the last conversation has ended.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Addresses that lately failed to sign in, newest first. Safe from any thread.</summary>
    public ImmutableArray<RefusedAddress> RefusedAddresses => _refused.NewestFirst;

    /// <summary>Today's figures and the router's decisions, some seconds old at most; null before the first. Safe from any thread.</summary>
    public BranchReport? Report => _reports.Report;

    /// <summary>What is held on behalf of calls.</summary>
    public SwitchboardCounts Counts => new(
        _conversations.Count,
        _calls.Counts.Legs,
        _calls.Counts.Dialogs,
        _calls.Counts.Transactions,
        _calls.Counts.PortsInUse,
        _bridges.Count,
        _router.Counts.Waiting,
        _router.Counts.Offers,
        _router.Counts.Conversations,
        _flows.Counts.Visits,
        _contacts.Counts.OpenInteractions,
        _texts.Count + _shown.Count + _closing.Count + _receipts.Unkept);

    /// <summary>The uptime at which <see cref="Advance"/> is wanted.</summary>
    public TimeSpan NextDeadline =>
        _deadlines.Values.Append(_boards.NextDeadline).Min()!.Value;

    /// <summary>What is held on behalf of customers.</summary>
    public ContactsCounts Contacts => _contacts.Counts;

    /// <summary>What an agent must know of an interaction before the conversation starts. Only on the control thread.</summary>
    public IReadOnlyList<TimelineEntry> History(InteractionId interaction) => _contacts.History(interaction);

    /// <summary>Takes one event from an edge.</summary>
    public void Handle(Event @event, Moment now)
    {
        _recorder.Note(now, @event);
        _inward.Enqueue(@event);
        Settle(now);
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(Moment now)
    {
        _recorder.Note(now, null);
        foreach (var core in Cores())
        {
            if (_deadlines.GetValueOrDefault(core) is { } deadline && now.Reached(deadline))
            {
                // Should it throw, it is asked again soon, but not at once: a deadline that stays in the past would keep
                // the control thread from everything else.
                _deadlines[core] = now.In(AskedAgainAfterFault);
                Carry(core, core.Advance(now, _random), now);
            }
        }

        Settle(now);
    }

    private IEnumerable<ICore> Cores() => [_calls, _flows, _router, _contacts];

    private void Settle(Moment now)
    {
        for (var step = 0; _inward.TryDequeue(out var @event); step++)
        {
            if (step == MaxSteps)
            {
                _inward.Clear();
                throw new InvalidOperationException($"{@event.GetType().Name} keeps the cores telling each other for ever.");
            }

            Dispatch(@event, now);
        }

        StopIfDrained(now);
        _boards.Refresh(_model, _router, _conversations.Count, now);
        _reports.Refresh(_model, _router, now);
    }

    private LegId NewLeg() => LegId.Outgoing(++_lastOutgoing);
}
