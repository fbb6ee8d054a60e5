using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Queues;
using EdgeCC.Routing.States;

namespace EdgeCC.Routing;

/// <summary>
/// Where does it go: who is offered what, and when, on every channel. A contact is in one place: in a queue (and there
/// perhaps in offers), with one agent, or unknown here. Events about what is over already have no effect, so a late
/// answer, a late hang-up and a late refusal are harmless. The router decides; what it decides is told as facts, and
/// those facts alone change its state (src/decisions/0404).
/// </summary>
public sealed partial class Router : ICore
{
    /// <summary>For how long an agent who refused a contact is not asked again for that one.</summary>
    public static readonly TimeSpan RefusalLasts = TimeSpan.FromSeconds(30);

    /// <summary>For how long a registered phone that could not be reached keeps its agent from being offered anything.</summary>
    public static readonly TimeSpan PhoneDoubtedFor = TimeSpan.FromMinutes(1);

    /// <summary>For how long beyond the ringing the router waits to hear what became of a call to a customer.</summary>
    public static readonly TimeSpan DialGrace = TimeSpan.FromSeconds(30);

    private readonly RoutingState _state;
    private readonly WallClockWatch _clock = new();
    private readonly List<Effect> _effects = [];
    private Moment _now;
    private bool _stopping;

    /// <summary>A router with nobody signed in and no phone reachable.</summary>
    /// <param name="model">Queues and agents.</param>
    /// <param name="zone">Whose midnight begins a day.</param>
    public Router(RoutingModel model, TimeZoneInfo zone)
    {
        _state = new RoutingState(zone);
        _state.TakeModel(model, default);
    }

    /// <summary>What the router holds.</summary>
    public RoutingCounts Counts => new(
        _state.QueueOrder.Sum(queue => queue.Waiting),
        _state.Offers.Count,
        _state.Contacts.Values.Count(contact => contact.Stage is ContactStage.Connected or ContactStage.Dialling),
        _state.Deadlines,
        _state.Customers.Callbacks.Count);

    /// <summary>True while the branch was closed by hand.</summary>
    public bool IsClosedByHand => _state.IsClosedByHand;

    internal RoutingState State => _state;

    public Answer Apply(Event @event, Moment now, Random random)
    {
        Reach(now);
        Take(@event);
        return Proceed(random);
    }

    public Answer Advance(Moment now, Random random)
    {
        Reach(now);
        return Proceed(random);
    }

    private Answer Proceed(Random random)
    {
        Assign(random);
        while (_state.Agenda.TryTakeDue(_now, out var deadline))
        {
            Take(deadline);
            Assign(random);
        }

        return Answer();
    }

    /// <summary>A clock set right, or wrong, in the middle of a day begins no new one: its counters go with it.</summary>
    private void Reach(Moment now)
    {
        _now = now;
        var jump = _clock.JumpedBy(now);
        if (jump != TimeSpan.Zero)
        {
            var (from, to) = (_state.LocalDay(now.Wall - jump), _state.LocalDay(now.Wall));
            foreach (var queue in _state.QueueOrder)
            {
                queue.Redate(from, to);
            }

            _state.WatchWallTimes(now);
            SeekForCallbacks();
        }

        _state.PassTo(now.Uptime);
    }

    private void Take(Event @event)
    {
        switch (@event)
        {
            case AgentSignedIn or AgentSignedOut or AgentPaused or AgentBecameReady or ExtensionReachabilityChanged:
                TakeFromAgent(@event);
                break;
            case InteractionEnteredQueue entered:
                Enter(entered);
                break;
            case CustomerCameBack back:
                Continue(back);
                break;
            case CustomerLeft left:
                Leave(left.Interaction);
                break;
            case CustomerServedElsewhere { Interaction: var id } when Find(id, ContactStage.Waiting) is { Callback: null } contact:
                LeaveFor(contact, QueueExitName.Elsewhere);
                break;
            case OfferAccepted { Offer: var id } when _state.Offers.TryGetValue(id, out var offer):
                Accept(offer);
                break;
            case OfferRefused { Offer: var id } refused when _state.Offers.TryGetValue(id, out var offer):
                EndOffer(offer, refused.Ending);
                break;
            case ConversationEnded or WrapUpFinished:
                TakeFromConversation(@event);
                break;
            case CallbackAsked or CallbackAnswered or CallbackFailed or CallbackCancelled:
                TakeFromCallback(@event);
                break;
            case FactHeard heard:
                Hear(heard.Fact);
                break;
            case RoutingReconfigured reconfigured:
                Reconfigure(reconfigured.Model);
                break;
            case RoutingStopped:
                Stop();
                break;
            default:
                TakeFromSupervisor(@event);
                break;
        }
    }

    private void Take(RoutingDeadline deadline)
    {
        switch (deadline)
        {
            case RoutingDeadline.RingTimeout { Offer: var offer }:
                Withdraw(offer, OfferEnding.TimedOut);
                break;
            case RoutingDeadline.WrapUpEnd { Contact: var contact }:
                EndWrapUp(contact);
                break;
            case RoutingDeadline.PhoneRetry { Agent: var agent }:
                TrustPhone(agent);
                break;
            case RoutingDeadline.Announcement { Contact: var contact }:
                Announce(contact);
                break;
            case RoutingDeadline.WaitLimit { Contact: var contact }:
                LeaveIfHopeless(contact);
                break;
            case RoutingDeadline.DiversionDue { Contact: var contact }:
                DivertInTime(contact);
                break;
            case RoutingDeadline.HoldOver { Contact: var contact }:
                LeaveIfHopeless(contact);
                break;
            case RoutingDeadline.HoursChange { Contact: var contact }:
                _state.SeekAgain(contact);
                break;
            case RoutingDeadline.Silence { Contact: var contact }:
                Relieve(contact);
                break;
            case RoutingDeadline.DialTimeout { Contact: var contact }:
                FailAttempt(contact, CallbackResult.Failed);
                break;
            case RoutingDeadline.CallbackExpiry { Contact: var contact }:
                Expire(contact);
                break;
            case RoutingDeadline.PlannedChange { Agent: var agent }:
                CarryOutPlan(agent);
                break;
        }
    }

    private Answer Answer()
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, _state.Next);
    }

    private void Tell(Fact fact)
    {
        _effects.Add(new AppendFact(fact));
        _state.Apply(fact, _now);
    }
}
