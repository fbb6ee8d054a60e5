using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Policies;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>
/// Where does it go: who is offered what, and when. A contact is in one place: in a queue (and there perhaps in one
/// offer), in one conversation, or unknown here. Events about what is over already have no effect, so a late answer,
/// a late hang-up and a late refusal are harmless.
/// </summary>
public sealed partial class Router : ICore
{
    private readonly TimeZoneInfo _zone;
    private readonly IAgentPolicy _policy = new LongestIdlePolicy();
    private readonly Dictionary<QueueId, WaitingQueue> _queues = [];
    private readonly Dictionary<AgentId, AgentState> _agents = [];
    private readonly Dictionary<InteractionId, WaitingContact> _waiting = [];
    private readonly Dictionary<OfferId, Offer> _offers = [];
    private readonly Dictionary<InteractionId, AgentState> _conversations = [];
    private readonly HashSet<ExtensionId> _reachable = [];
    private readonly Agenda<RoutingDeadline> _agenda = new();
    private readonly WallClockWatch _clock = new();
    private readonly List<Effect> _effects = [];
    private RoutingModel _model;
    private Moment _now;
    private long _tickets;
    private long _offersMade;
    private bool _stopping;

    /// <summary>A router with nobody signed in and no phone reachable.</summary>
    /// <param name="model">Queues and agents.</param>
    /// <param name="zone">Whose midnight begins a day.</param>
    public Router(RoutingModel model, TimeZoneInfo zone)
    {
        _zone = zone;
        _model = model;
        TakeModel(model);
    }

    /// <summary>What the router holds.</summary>
    public RoutingCounts Counts => new(_waiting.Count, _offers.Count, _conversations.Count, _agenda.Count);

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
        while (_agenda.TryTakeDue(_now, out var deadline))
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
            var (from, to) = (LocalDay(now.Wall - jump), LocalDay(now.Wall));
            foreach (var queue in _queues.Values)
            {
                queue.Redate(from, to);
            }
        }
    }

    private void Take(Event @event)
    {
        switch (@event)
        {
            case AgentSignedIn signedIn:
                SignIn(signedIn.Agent, signedIn.Extension);
                break;
            case AgentSignedOut { Agent: var id } when _agents.TryGetValue(id, out var agent):
                SignOut(agent);
                break;
            case AgentPaused { Agent: var id } when _agents.TryGetValue(id, out var agent):
                Pause(agent);
                break;
            case AgentBecameReady { Agent: var id } when _agents.TryGetValue(id, out var agent):
                MakeReady(agent);
                break;
            case ExtensionReachabilityChanged change:
                SetReachable(change.Extension, change.Reachable);
                break;
            case InteractionEnteredQueue entered:
                Enter(entered);
                break;
            case CustomerLeft left:
                Leave(left.Interaction);
                break;
            case OfferAccepted { Offer: var id } when _offers.TryGetValue(id, out var offer):
                Accept(offer);
                break;
            case OfferRefused { Offer: var id } refused when _offers.TryGetValue(id, out var offer):
                EndOffer(offer, refused.Ending);
                break;
            case ConversationEnded ended:
                EndConversation(ended.Interaction);
                break;
            case RoutingReconfigured reconfigured:
                TakeModel(reconfigured.Model);
                break;
            case RoutingStopped:
                Stop();
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
            case RoutingDeadline.WrapUpEnd { Agent: var agent }:
                Settle(agent);
                break;
            case RoutingDeadline.PhoneRetry { Agent: var agent }:
                TryPhoneAgain(agent);
                break;
            case RoutingDeadline.Announcement { Contact: var contact }:
                Announce(contact);
                break;
            case RoutingDeadline.WaitLimit { Contact: var contact }:
                LeaveIfHopeless(contact);
                break;
            case RoutingDeadline.RefusalEnd refusal:
                refusal.Contact.RefusedBy.Remove(refusal.Agent);
                break;
        }
    }

    private Answer Answer()
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, _agenda.Next);
    }

    private void Tell(Fact fact) => _effects.Add(new AppendFact(fact));

    private DateOnly LocalDay(DateTimeOffset wall) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(wall, _zone).DateTime);
}
