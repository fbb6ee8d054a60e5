using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Web.Tests;

/// <summary>Boards to show.</summary>
internal static class SampleBoards
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] QueueNames =
        ["Продажи", "Поддержка", "Доставка", "Возвраты", "Корпоративные клиенты", "Billing", "Technik", "VIP"];

    private static readonly string[] AgentNames =
        ["Анна", "Борис", "Вера", "Григорий", "Дарья", "Евгений Константинопольский", "Жанна", "Зоя", "Игорь", "Кира", "Лев", "Мария"];

    /// <summary>A calm branch.</summary>
    public static BoardSnapshot Calm(int queues = 2, int agents = 6) => Board(
        [.. Enumerable.Range(0, queues).Select(n => Queue(QueueNames[n]))],
        [.. Enumerable.Range(0, agents).Select(Agent)]);

    /// <summary>A bad day: something of everything.</summary>
    public static BoardSnapshot Busy(int queues = 3, int agents = 9)
    {
        ImmutableArray<QueueSnapshot> all =
        [
            .. Enumerable.Range(0, queues).Select(n => (n % 4) switch
            {
                0 => Queue(QueueNames[n]) with { Waiting = 12, LongestWait = TimeSpan.FromSeconds(287), Ready = 0, Talking = 4, Paused = 1, ServiceLevel = 0.612, Abandoned = 31, Callbacks = 12 },
                1 => Queue(QueueNames[n]) with { Waiting = 3, LongestWait = TimeSpan.FromSeconds(42), Ready = 0, ServiceLevel = 0.783 },
                2 => Queue(QueueNames[n]) with { ServiceLevel = 1 },
                _ => Queue(QueueNames[n]) with { Answered = 0, Abandoned = 0, ServiceLevel = null, Ready = 1 },
            }),
        ];
        return Board(all, [.. Enumerable.Range(0, agents).Select(Agent)]) with
        {
            Uplink = new UplinkSnapshot(true, false, 4711, TimeSpan.FromMinutes(4)),
            Alerts = [new BoardAlert.JournalNotWritten("disk full")],
            Lamps =
            [
                new LampSnapshot(new LampId("sales"), LampSignal.FastFlash),
                new LampSnapshot(new LampId("support"), LampSignal.Steady),
            ],
        };
    }

    public static BoardSnapshot Board(ImmutableArray<QueueSnapshot> queues, ImmutableArray<AgentSnapshot> agents) => new(
        Noon,
        "Филиал Невский",
        new RoutingSnapshot(queues, agents),
        new UplinkSnapshot(Configured: true, Up: true, 4711, TimeSpan.Zero),
        [],
        3,
        []);

    public static QueueSnapshot Queue(string name) => new(
        new QueueId(name), name, 0, 0, TimeSpan.Zero, 6, 2, 3, 1, 128, 112, 6, 0.836, 0.8, TimeSpan.FromSeconds(30));

    private static AgentSnapshot Agent(int n)
    {
        var (status, reason) = (n % 8) switch
        {
            0 => (AgentStatus.Ready, (PauseReason?)null),
            1 or 2 => (AgentStatus.Talking, null),
            3 => (AgentStatus.Paused, PauseReason.NotAnswering),
            4 => (AgentStatus.WrapUp, null),
            5 => (AgentStatus.Paused, PauseReason.Requested),
            6 => (AgentStatus.Offered, null),
            _ => (AgentStatus.SignedOut, null),
        };
        return new AgentSnapshot(
            new AgentId($"a{n}"), AgentNames[n % AgentNames.Length], status, reason, new ExtensionId($"{101 + n}"), TimeSpan.FromSeconds((n * 97) % 1300),
            Code: n % 8 == 5 ? "обед" : null, Conversations: n % 8 == 2 ? 3 : 0);
    }
}
