using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Benchmarks.Routing;

/// <summary>A large branch in virtual time: 50 queues, each asking for two of 40 skills, and 1,000 agents who have six of them each.</summary>
internal sealed class BusyBranch
{
    public const int Queues = 50;
    public const int Agents = 1_000;
    private const int Skills = 40;

    private readonly Router _router = new(
        new RoutingModel([.. Enumerable.Range(0, Queues).Select(Queue)], [.. Enumerable.Range(0, Agents).Select(Agent)]), TimeZoneInfo.Utc);

    private readonly Random _random = new(1);
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private int _contacts;

    /// <summary>Everybody is signed in and free.</summary>
    public BusyBranch()
    {
        for (var agent = 0; agent < Agents; agent++)
        {
            Tell(new ExtensionReachabilityChanged(Phone(agent), true));
            Tell(new AgentSignedIn(new AgentId($"a{agent}"), Phone(agent)));
        }
    }

    /// <summary>Lets callers come to all queues in turn until every agent talks who can, and so many wait.</summary>
    /// <returns>Those who talk.</returns>
    public Queue<InteractionId> Fill(int waiting)
    {
        var (talking, lining) = (new Queue<InteractionId>(), new Queue<InteractionId>());
        while (lining.Count < Math.Max(waiting, 5 * Queues))
        {
            var caller = Caller(_contacts);
            (Accept(Tell(caller)) ? talking : lining).Enqueue(caller.Interaction);
        }

        while (lining.Count > waiting)
        {
            Tell(new CustomerLeft(lining.Dequeue()));
        }

        return talking;
    }

    /// <summary>A millisecond later, a caller who comes to a queue.</summary>
    public InteractionEnteredQueue Caller(int queue)
    {
        _uptime += TimeSpan.FromMilliseconds(1);
        return new InteractionEnteredQueue(
            new InteractionId($"c{++_contacts}"), new QueueId($"q{queue % Queues}"), Channel.Voice);
    }

    /// <summary>Accepts what was offered; false where nothing was.</summary>
    public bool Accept(Answer answer)
    {
        var offers = answer.Effects.OfType<OfferToAgent>().ToArray();
        Array.ForEach(offers, offer => Tell(new OfferAccepted(offer.Offer)));
        return offers.Length > 0;
    }

    public Answer Tell(Event @event) => _router.Apply(@event, new Moment(_uptime, DateTimeOffset.UnixEpoch + _uptime), _random);

    private static ExtensionId Phone(int agent) => new($"{10_000 + agent}");

    private static QueueModel Queue(int place) => new(
        new QueueId($"q{place}"),
        $"q{place}",
        [new SkillRing(TimeSpan.Zero, Asked(place, 6)), new SkillRing(TimeSpan.FromHours(2), Asked(place, 3))],
        RingTimeout: TimeSpan.FromHours(10),
        WrapUp: TimeSpan.Zero,
        ServiceLevelTarget: TimeSpan.FromSeconds(30),
        ServiceLevelShare: 0.8,
        AnnounceEvery: TimeSpan.FromHours(10),
        LongestWait: TimeSpan.FromHours(20),
        Capacity: 100_000);

    private static ImmutableDictionary<SkillId, int> Asked(int place, int level) => ImmutableDictionary<SkillId, int>.Empty
        .Add(Skill(place), level).Add(Skill(place + 1), level - 2);

    private static AgentModel Agent(int place) => new(
        new AgentId($"a{place}"),
        $"a{place}",
        $"{place}",
        Phone(place),
        Enumerable.Range(0, 6).ToImmutableDictionary(skill => Skill(place + skill), skill => 4 + ((place + skill) % 7)));

    private static SkillId Skill(int number) => new($"s{number % Skills}");
}
