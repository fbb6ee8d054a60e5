using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>
/// Queues, agents, contacts and offers as they stand. It changes by facts and by nothing else (but for what passes with
/// time, <see cref="Expiry"/>), while the router works and when it is restored alike: what the journal tells is the state.
/// A fact about what is not there any more, or never was, changes nothing.
/// </summary>
internal sealed partial class RoutingState(TimeZoneInfo zone)
{
    private readonly HashSet<ExtensionId> _reachable = [];
    private readonly Agenda<Expiry> _expiries = new();
    private long _tickets;
    private SharedStaff? _staff;

    public RoutingModel Model { get; private set; } = new([], []);

    public Dictionary<QueueId, WaitingQueue> Queues { get; } = [];

    public Dictionary<AgentId, AgentState> Agents { get; } = [];

    /// <summary>By their place in the configuration.</summary>
    public WaitingQueue[] QueueOrder { get; private set; } = [];

    /// <summary>By their place in the configuration.</summary>
    public AgentState[] AgentOrder { get; private set; } = [];

    public Dictionary<InteractionId, Contact> Contacts { get; } = [];

    /// <summary>The same in the order they came: that of a dictionary depends on who has left, and is another once restored.</summary>
    public IEnumerable<Contact> ContactOrder => Contacts.Values.OrderBy(contact => contact.Ticket);

    public Dictionary<OfferId, Offer> Offers { get; } = [];

    /// <summary>Who on duty serves which queues; reckoned when it is asked for after a change.</summary>
    public SharedStaff Staff => _staff ??= new SharedStaff(AgentOrder, QueueOrder.Length);

    /// <summary>What is to be decided later.</summary>
    public Agenda<RoutingDeadline> Agenda { get; } = new();

    public CustomerMemory Customers { get; } = new();

    public AbandonedBook Abandoned => Customers.Abandoned;

    /// <summary>Who could be offered something.</summary>
    public OpenAgents Open { get; } = new();

    /// <summary>Of those, whoever can take more than when they were last looked at.</summary>
    public HashSet<AgentState> Openings { get; } = [];

    /// <summary>Contacts that more agents may take than when they were last looked at.</summary>
    public Line Seekers { get; } = new();

    /// <summary>The number of the last offer.</summary>
    public long LastOffer { get; private set; }

    /// <summary>True while the branch was closed by hand.</summary>
    public bool IsClosedByHand { get; private set; }

    /// <summary>The uptime of the next thing that happens by itself.</summary>
    public TimeSpan? Next => Deadline.Earlier(Agenda.Next, _expiries.Next);

    public int Deadlines => Agenda.Count + _expiries.Count;

    /// <summary>Takes a fact that has just happened, or that is told again.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="now">The moment it is taken; what its wall times are as uptimes is reckoned from it.</param>
    public void Apply(Fact fact, Moment now)
    {
        var at = UptimeOf(fact.At, now);
        PassTo(at);
        switch (fact)
        {
            case InteractionQueued queued:
                Take(queued, at, now);
                break;
            case InteractionOffered offered:
                Take(offered, at);
                break;
            case OfferEnded ended:
                Take(ended, at);
                break;
            case InteractionConnected connected:
                Take(connected, at);
                break;
            case InteractionReleased released:
                Take(released, at);
                break;
            case WrapUpEnded ended:
                Take(ended, at);
                break;
            case InteractionAbandoned abandoned:
                Take(abandoned, at);
                break;
            case InteractionUnserved unserved:
                Take(unserved, at);
                break;
            case InteractionEnded ended:
                Take(ended, at);
                break;
            case CallbackRequested or CallbackDialled or CallbackAttempted or CallbackEnded:
                TakeCallback(fact, at, now);
                break;
            case AgentStatusChanged or AgentSkillsChanged or AgentChangeScheduled:
                TakeAgent(fact, at, now);
                break;
            case MessageReceived or MessageSent or InteractionAttributed or ProfilesMerged or ProfilesUnmerged:
                TakeFromContacts(fact, at);
                break;
            case BranchClosed:
                IsClosedByHand = true;
                break;
            case BranchReopened:
                IsClosedByHand = false;
                break;
            case ApplianceStarted:
                LoseWhatARestartLoses(at);
                break;
        }
    }

    /// <summary>Lets happen by itself what has to by <paramref name="now"/> (an uptime).</summary>
    public void PassTo(TimeSpan now)
    {
        while (_expiries.TryTakeDue(now, out var expiry))
        {
            switch (expiry)
            {
                case Expiry.Refusal refusal:
                    refusal.Contact.RefusedBy.Remove(refusal.Agent);
                    SeekAgain(refusal.Contact);
                    break;
                case Expiry.Hold hold:
                    EndHold(hold.Contact);
                    break;
                case Expiry.Ring ring:
                    Widen(ring.Contact);
                    break;
                case Expiry.Awake awake:
                    Wake(awake.Contact);
                    break;
            }
        }
    }

    /// <summary>A phone can, or can no longer, be rung.</summary>
    public void SetReachable(ExtensionId extension, bool reachable) =>
        _ = reachable ? _reachable.Add(extension) : _reachable.Remove(extension);

    /// <summary>True where the agent's phone can be rung, or the agent needs none.</summary>
    public bool CanBeReached(AgentState agent) => CanBeReached(agent, agent.Extension);

    /// <summary>The same, were the agent at <paramref name="extension"/>.</summary>
    public bool CanBeReached(AgentState agent, ExtensionId? extension) =>
        !agent.NeedsPhone
        || (!agent.PhoneDoubted && extension is { } phone && _reachable.Contains(phone));

    public DateOnly LocalDay(DateTimeOffset wall) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(wall, zone).DateTime);

    /// <summary>What a wall time is as an uptime; a past one, before zero as a rule, never lies after now.</summary>
    private static TimeSpan UptimeOf(DateTimeOffset wall, Moment now) =>
        now.Uptime - TimeSpan.FromTicks(Math.Max(0, (now.Wall - wall).Ticks));

    private static TimeSpan ComingUptimeOf(DateTimeOffset wall, Moment now) => now.Uptime + (wall - now.Wall);
}
