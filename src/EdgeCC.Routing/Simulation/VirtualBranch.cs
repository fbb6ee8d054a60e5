using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.Simulation;

/// <summary>
/// The real router in virtual time, among customers and agents who do what they are scripted to: customers wait as long
/// as they have patience and talk as long as they talk, agents accept every offer. A discrete-event simulation: time
/// jumps from one thing that happens to the next. The same inputs give the same course.
/// </summary>
public sealed partial class VirtualBranch
{
    /// <summary>Once nothing is left on the calendar, for how long the router's own deadlines still count.</summary>
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromDays(1);

    private readonly Router _router;
    private readonly DateTimeOffset _epoch;
    private readonly Random _random;
    private readonly Calendar<Entry> _calendar = new();
    private readonly Dictionary<InteractionId, Visit> _visits = [];
    private readonly Queue<OfferToAgent> _offers = [];
    private TimeSpan? _deadline;
    private TimeSpan _now;

    /// <summary>A branch with nobody signed in.</summary>
    /// <param name="model">Queues and agents.</param>
    /// <param name="epoch">The wall clock at uptime zero.</param>
    /// <param name="zone">The branch's time zone.</param>
    /// <param name="random">What the router draws from. Contacts are not drawn from it.</param>
    public VirtualBranch(RoutingModel model, DateTimeOffset epoch, TimeZoneInfo zone, Random random)
    {
        _router = new Router(model, zone);
        (_epoch, _random) = (epoch, random);
    }

    /// <summary>Is told what happens to each contact, in order.</summary>
    public Action<SimulationStep>? Stepped { get; init; }

    /// <summary>Is told every fact: the router's, in order, and the end of every interaction, as the appliance tells it.</summary>
    public Action<Fact>? Told { get; init; }

    /// <summary>Is told what those who wait are told of their position, and when (an uptime).</summary>
    public Action<TimeSpan, AnnouncePosition>? Announced { get; init; }

    /// <summary>Has the router told an event at a moment, before anything else that happens at it.</summary>
    public void Schedule(TimeSpan at, RoutingEvent @event) => _calendar.Add(at, new Entry(EntryKind.Script, null, @event));

    /// <summary>Has an agent sign in at their own phone, which works from then on.</summary>
    public void SignIn(TimeSpan at, AgentModel agent)
    {
        Schedule(at, new ExtensionReachabilityChanged(agent.Extension, true));
        Schedule(at, new AgentSignedIn(agent.Id, agent.Extension));
    }

    /// <summary>Lives through everything that is scheduled and all arrivals, until the last contact has left.</summary>
    /// <param name="arrivals">In the order of arrival; taken one at a time, so that there can be any number.</param>
    public void Run(IEnumerable<SimulatedContact> arrivals)
    {
        using var coming = arrivals.GetEnumerator();
        AwaitNext(coming);
        while (NextMoment() is { } next)
        {
            _now = next;
            if (_calendar.Next == next)
            {
                Happen(_calendar.Take(), coming);
            }
            else
            {
                Take(_router.Advance(Moment, _random));
            }
        }
    }

    private Moment Moment => new(_now, _epoch + _now);

    // What is on the calendar comes before the router's deadlines of the same moment, as an event comes before a timer.
    private TimeSpan? NextMoment() => _calendar.Next is { } next
        ? Deadline.Earlier(next, _deadline)
        : _visits.Count > 0 && _deadline <= _now + LongestQuiet ? _deadline : null;

    private void AwaitNext(IEnumerator<SimulatedContact> coming)
    {
        if (coming.MoveNext())
        {
            _calendar.Add(coming.Current.Arrives, new Entry(EntryKind.Arrival, new Visit(coming.Current), null));
        }
    }

    private void Happen(Entry entry, IEnumerator<SimulatedContact> coming)
    {
        switch (entry)
        {
            case { Kind: EntryKind.Script, Event: { } scripted }:
                Tell(scripted);
                break;
            case { Kind: EntryKind.Arrival, Visit: { } visit }:
                Arrive(visit);
                AwaitNext(coming);
                break;
            case { Kind: EntryKind.PatienceEnd, Visit: { Agent: null } visit } when IsHere(visit):
                Leave(visit, SimulationStepKind.Abandon, new CustomerLeft(visit.Contact.Interaction));
                break;
            case { Kind: EntryKind.TalkEnd, Visit: { } visit }:
                EndTalk(visit);
                break;
        }
    }

    private void Arrive(Visit visit)
    {
        var contact = visit.Contact;
        _visits.Add(contact.Interaction, visit);
        Step(SimulationStepKind.Arrival, visit);
        Tell(new InteractionEnteredQueue(
            contact.Interaction, contact.Queue, contact.Channel, contact.Customer, contact.Priority, contact.Personal));
        if (contact.Patience is { } patience && visit.Agent is null && IsHere(visit))
        {
            _calendar.Add(contact.Arrives + patience, new Entry(EntryKind.PatienceEnd, visit, null));
        }
    }

    private void Answer(Visit visit, AgentId agent)
    {
        visit.Agent = agent;
        Step(SimulationStepKind.Answer, visit, agent);
        _calendar.Add(_now + visit.Contact.Talk, new Entry(EntryKind.TalkEnd, visit, null));
    }

    private void EndTalk(Visit visit)
    {
        Leave(visit, SimulationStepKind.End, new ConversationEnded(visit.Contact.Interaction));
        if (visit.Contact.WrapUp is { } wrapUp)
        {
            Schedule(_now + wrapUp, new WrapUpFinished(visit.Contact.Interaction));
        }
    }

    private void Leave(Visit visit, SimulationStepKind how, RoutingEvent? @event = null)
    {
        _visits.Remove(visit.Contact.Interaction);
        Step(how, visit, visit.Agent);
        if (@event is not null)
        {
            Tell(@event);
        }

        Told?.Invoke(EndOf(visit, how));
    }

    private InteractionEnded EndOf(Visit visit, SimulationStepKind how)
    {
        var contact = visit.Contact;
        var talked = how == SimulationStepKind.End ? contact.Talk : TimeSpan.Zero;
        return new InteractionEnded(
            Moment.Wall,
            contact.Interaction,
            how switch
            {
                SimulationStepKind.End => InteractionOutcome.Handled,
                SimulationStepKind.Abandon => InteractionOutcome.Abandoned,
                _ => InteractionOutcome.Unserved,
            },
            how == SimulationStepKind.Unserved ? Party.Appliance : Party.Customer,
            visit.Agent,
            contact.Queue,
            _now - talked - contact.Arrives,
            talked,
            TimeSpan.Zero);
    }

    private bool IsHere(Visit visit) => _visits.ContainsKey(visit.Contact.Interaction);

    private void Step(SimulationStepKind kind, Visit visit, AgentId? agent = null, string? reason = null) =>
        Stepped?.Invoke(new SimulationStep(_now, kind, visit.Contact, agent, reason));

    private enum EntryKind
    {
        Script,
        Arrival,
        PatienceEnd,
        TalkEnd,
    }

    private readonly record struct Entry(EntryKind Kind, Visit? Visit, RoutingEvent? Event);
}
