using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Boards;
using EdgeCC.Routing.Metrics;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Web.Tests;

/// <summary>Reports to show, counted from facts as the real ones are.</summary>
internal static class SampleReports
{
    public static readonly QueueId Sales = new("sales");
    public static readonly QueueId Support = new("support");

    private static readonly AgentId Anna = new("anna");
    private static readonly AgentId Boris = new("boris");
    private static readonly AgentId Vera = new("vera");

    private static readonly RoutingModel Model = new(
        [Queue("sales", "Продажи"), Queue("support", "Поддержка"), Queue("corporate", "Корпоративные клиенты")],
        [Agent("anna", "Анна"), Agent("boris", "Борис"), Agent("vera", "Вера"), Agent("gleb", "Глеб")]);

    public static DateTimeOffset Nine { get; } = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private static MetricsScope Today { get; } = new(Nine.AddHours(-9), Nine.AddHours(15));

    /// <summary>The checked case: 1,000 answered, 860 of them in time; 60 gave up, 20 of them within 20 s, 10 within 5 s.</summary>
    public static BranchReport Checked() => Report(
        [
            .. Contacts(Sales, 860, waited: 12, answered: true),
            .. Contacts(Sales, 140, waited: 45, answered: true),
            .. Contacts(Sales, 10, waited: 4, answered: false),
            .. Contacts(Sales, 10, waited: 15, answered: false),
            .. Contacts(Sales, 40, waited: 90, answered: false),
        ]);

    /// <summary>A morning with something of everything.</summary>
    public static BranchReport Morning() => Report(
        [
            .. Agents(),
            .. Contacts(Sales, 31, waited: 11, answered: true),
            .. Contacts(Sales, 6, waited: 95, answered: true),
            .. Contacts(Sales, 3, waited: 40, answered: false),
            .. Contacts(Support, 12, waited: 7, answered: true),
            .. Contacts(Support, 9, waited: 600, answered: true, Channel.Chat),
            .. Contacts(Sales, 4, waited: 9, answered: true, from: Nine.AddDays(-10), customers: 3),
        ]) with
    {
        Topics = [new Topic("доставка", 9, 2.4), new Topic("оплата", 4, 3.8), new Topic("возврат", 1, null)],
        Waiting =
            [
                new WaitingSnapshot(new InteractionId("w1"), Sales, Channel.Voice, 1, TimeSpan.FromSeconds(41), Boris, null),
                new WaitingSnapshot(new InteractionId("w2"), Sales, Channel.Voice, 2, TimeSpan.FromSeconds(17), null, Anna),
                new WaitingSnapshot(new InteractionId("w3"), Support, Channel.Chat, 1, TimeSpan.FromSeconds(5), null, null),
            ],
        Abandoned =
            [
                new AbandonedSnapshot(new InteractionId("a1"), new CustomerId("01JTESTCUSTOMER7F3K"), Sales, Channel.Voice, TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(83)),
                new AbandonedSnapshot(new InteractionId("a2"), new CustomerId("01JTESTCUSTOMER9Q2Z"), Support, Channel.Voice, TimeSpan.FromMinutes(37), TimeSpan.FromSeconds(52)),
            ],
        Callbacks =
            [
                new CallbackSnapshot(new InteractionId("c1"), Sales, "+79215550111", CallbackOrigin.Queue, TimeSpan.FromMinutes(9), 0, null, Vera, null),
                new CallbackSnapshot(new InteractionId("c2"), Sales, "+79215550222", CallbackOrigin.Queue, TimeSpan.FromMinutes(3), 0, null, null, 3),
                new CallbackSnapshot(new InteractionId("c3"), Support, "+79215550333", CallbackOrigin.Web, TimeSpan.FromMinutes(52), 2, Nine.AddMinutes(15), null, null),
            ],
        Decisions =
            [
                Decision("w1", 3, Boris, "longest-idle: idle 42 s, of 2 free with sales", null),
                Decision("d2", 2, Anna, "personal agent: idle 12 s, of 1 free with sales 5 or more", OfferEnding.TimedOut),
                Decision("d1", 1, Anna, "longest-idle: idle 310 s, of 2 free with sales", OfferEnding.Accepted),
            ],
        Addresses = ImmutableDictionary<InteractionId, string>.Empty
                .Add(new InteractionId("w1"), "+79215550141")
                .Add(new InteractionId("w2"), "+79215550142")
                .Add(new InteractionId("a1"), "+79215550143")
                .Add(new InteractionId("d1"), "+79215550144"),
    };

    public static BranchReport Report(IReadOnlyList<Fact> facts)
    {
        var ledger = new MetricsLedger(MetricsModel.For(Model));
        foreach (var fact in facts.OrderBy(fact => fact.At))
        {
            ledger.Take(fact);
        }

        return new BranchReport(
            Nine.AddMinutes(2),
            Model,
            ledger.Sheet(Today),
            ledger.FirstContacts(new MetricsScope(Today.From.AddDays(-14), Today.From.AddDays(-7))),
            [],
            [],
            [],
            [],
            [],
            ImmutableDictionary<InteractionId, string>.Empty);
    }

    private static RoutingDecision Decision(string interaction, int offer, AgentId agent, string reason, OfferEnding? ending) => new(
        new InteractionOffered(
            Nine.AddSeconds(100 - (offer * 7)),
            new InteractionId(interaction),
            new OfferId(offer),
            Sales,
            agent,
            reason,
            [
                new WeighedAgent(agent, "idle 42 s", null),
                new WeighedAgent(Vera, "idle 12 s", null),
                new WeighedAgent(agent == Anna ? Boris : Anna, null, Exclusion.Paused),
                new WeighedAgent(new AgentId("gleb"), null, Exclusion.Skill),
                new WeighedAgent(new AgentId("gone"), null, Exclusion.Skill),
            ],
            Unlisted: 2),
        ending);

    private static IEnumerable<Fact> Agents() =>
    [
        Status(Anna, AgentStatus.Ready, -30), Status(Anna, AgentStatus.Talking, -20), Status(Anna, AgentStatus.Ready, 1),
        Status(Boris, AgentStatus.Ready, -12), Status(Boris, AgentStatus.Talking, -9), Status(Boris, AgentStatus.Paused, -1),
        Status(Vera, AgentStatus.Ready, -5), Status(Vera, AgentStatus.Ready, 2),
    ];

    private static AgentStatusChanged Status(AgentId agent, AgentStatus status, int minute) =>
        new(Nine.AddMinutes(minute), agent, status, null, new ExtensionId("101"));

    private static IEnumerable<Fact> Contacts(
        QueueId queue, int count, int waited, bool answered, Channel channel = Channel.Voice, DateTimeOffset? from = null, int? customers = null)
    {
        for (var n = 0; n < count; n++)
        {
            var id = new InteractionId($"{queue.Value}-{waited}-{answered}-{channel}-{from?.Day}-{n}");
            CustomerId? customer = customers is { } many ? new CustomerId($"customer-{n % many}") : null;
            var entered = (from ?? Nine).AddSeconds(-n);
            var left = entered.AddSeconds(waited);
            yield return new InteractionQueued(entered, id, queue, 1, channel, customer);
            if (!answered)
            {
                yield return new InteractionAbandoned(left, id, queue, TimeSpan.FromSeconds(waited), channel, customer);
                continue;
            }

            yield return new InteractionConnected(left, id, Anna, queue, TimeSpan.FromSeconds(waited));
            yield return new InteractionReleased(left.AddSeconds(190), id, Anna, queue, ReleaseCause.Ended, TimeSpan.FromSeconds(10));
            yield return new WrapUpEnded(left.AddSeconds(198), id, Anna);
        }
    }

    private static QueueModel Queue(string id, string name) => new(
        new QueueId(id), name, [Ring("sales")], TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20),
        0.8, TimeSpan.FromSeconds(45), null, 50);

    private static SkillRing Ring(string skill) =>
        new(TimeSpan.Zero, ImmutableDictionary<SkillId, int>.Empty.Add(new SkillId(skill), 1));

    private static AgentModel Agent(string id, string name) =>
        new(new AgentId(id), name, "1", new ExtensionId("101"), ImmutableDictionary<SkillId, int>.Empty);
}
