using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Puts the customer into a queue, with music, their position and the expected wait now and then, until an agent answers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Queue">Which queue.</param>
/// <param name="Position">How the position is told, or null: not at all.</param>
/// <param name="Wait">How the expected wait is told, or null: not at all.</param>
/// <param name="Keys">
/// Where a key leads whoever waits. They wait on while they are there: the place is theirs until they end, or enter
/// another queue.
/// </param>
/// <param name="Texts">Where a text that is no key leads whoever waits, as <paramref name="Keys"/> do; null: nowhere, the agent will read it.</param>
/// <param name="Ways">Where each way out of the queue leads; every one is there.</param>
public sealed record QueueNode(
    string Name,
    QueueId Queue,
    PositionPrompts? Position,
    WaitPrompts? Wait,
    ImmutableDictionary<char, string> Keys,
    string? Texts,
    ImmutableDictionary<QueueExit, string> Ways) : FlowNode(Name)
{
    internal const string Kind = "queue";

    private static readonly Prompt Music = new Prompt.Music();

    public override IEnumerable<FlowWay> LeadsTo =>
    [
        .. Keys.OrderBy(key => key.Key).Select(key => new FlowWay(key.Key.ToString(), key.Value) { IsByCustomer = true }),
        .. Texts is null ? [] : new[] { new FlowWay("texts", Texts) { IsByCustomer = true } },
        .. Ways.OrderBy(way => way.Key).Select(way => new FlowWay(QueueExitName.Of(way.Key), way.Value)),
    ];

    public override IEnumerable<Prompt> Prompts => [Music, .. Position?.All ?? [], .. Wait?.All ?? []];

    internal static QueueNode Read(NodeReader reader)
    {
        // The way out that must be written; the others lead the same way where they are not.
        var noAgents = reader.Next(QueueExitName.Of(QueueExit.NoAgents));
        return new QueueNode(
            reader.Name,
            reader.Queue(Kind),
            PositionPrompts.Read(reader),
            WaitPrompts.Read(reader),
            ReadKeys(reader),
            reader.OptionalNext("texts"),
            Enum.GetValues<QueueExit>().ToImmutableDictionary(
                exit => exit,
                exit => exit == QueueExit.NoAgents ? noAgents : reader.OptionalNext(QueueExitName.Of(exit)) ?? noAgents));
    }

    internal override string? Enter(FlowVisit visit)
    {
        // Music first: the queue may answer at once with a position or an exit, which must not be played over.
        visit.TypedAhead = null;
        visit.Play([Music], loop: true);
        if (visit.WaitsIn != Queue)
        {
            visit.WaitsIn = Queue;
            visit.TellWaiting();
            visit.Emit(new EnterQueue(visit.Interaction, Queue));
        }

        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Play([Music], loop: true);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit)
    {
        if (Keys.TryGetValue(digit, out var next))
        {
            visit.TellItemChosen(digit.ToString(), next);
        }

        return next;
    }

    internal override string? TextReceived(FlowVisit visit, string text)
    {
        if (base.TextReceived(visit, text) is { } next)
        {
            return next;
        }

        visit.WrittenAhead = Texts is null ? null : text;
        return Texts;
    }

    internal override string? PositionTold(FlowVisit visit, int position, TimeSpan? expectedWait)
    {
        ImmutableArray<Prompt> told =
            [.. Position?.For(position) ?? [], .. expectedWait is { } wait ? Wait?.For(wait) ?? [] : []];
        if (!told.IsEmpty)
        {
            visit.Play(told);
        }

        return null;
    }

    internal override string? QueueLeft(FlowVisit visit, QueueExit exit) => Ways[exit];

    private static ImmutableDictionary<char, string> ReadKeys(NodeReader reader)
    {
        if (reader.Section.Node("keys") is null)
        {
            return ImmutableDictionary<char, string>.Empty;
        }

        var keys = reader.Inside(reader.Section.Node("keys")!);
        var ways = ImmutableDictionary.CreateBuilder<char, string>();
        foreach (var (key, node) in reader.Entries("keys"))
        {
            if (reader.TryReadKey(key, node, ways.ContainsKey, out var read))
            {
                ways.Add(read, keys.Next(key));
            }
        }

        return ways.ToImmutable();
    }
}
