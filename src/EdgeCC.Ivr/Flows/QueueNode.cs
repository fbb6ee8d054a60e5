using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Puts the customer into a queue, with music and their position now and then, until an agent answers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Queue">Which queue.</param>
/// <param name="Position">How the position is told, or null: not at all.</param>
/// <param name="Ways">Where each way out of the queue leads; every one is there.</param>
public sealed record QueueNode(
    string Name, QueueId Queue, PositionPrompts? Position, ImmutableDictionary<QueueExit, string> Ways) : FlowNode(Name)
{
    internal const string Kind = "queue";

    private static readonly Prompt Music = new Prompt.Music();

    public override IEnumerable<string> Exits => Ways.Values;

    public override IEnumerable<Prompt> Prompts => [Music, .. Position?.All ?? []];

    internal static QueueNode Read(NodeReader reader)
    {
        // The way out that must be written; the others lead the same way where they are not.
        var noAgents = reader.Next(QueueExitName.Of(QueueExit.NoAgents));
        return new QueueNode(
            reader.Name,
            ReadQueue(reader),
            PositionPrompts.Read(reader),
            Enum.GetValues<QueueExit>().ToImmutableDictionary(
                exit => exit,
                exit => exit == QueueExit.NoAgents ? noAgents : reader.OptionalNext(QueueExitName.Of(exit)) ?? noAgents));
    }

    internal override string? Enter(FlowVisit visit)
    {
        // Music first: the queue may answer at once with a position or an exit, which must not be played over.
        visit.TypedAhead = null;
        visit.Play([Music], loop: true);
        visit.Emit(new EnterQueue(visit.Interaction, Queue));
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Play([Music], loop: true);
        return null;
    }

    internal override string? PositionTold(FlowVisit visit, int position)
    {
        if (Position is not null)
        {
            visit.Play(Position.For(position));
        }

        return null;
    }

    internal override string? QueueLeft(FlowVisit visit, QueueExit exit) => Ways[exit];

    private static QueueId ReadQueue(NodeReader reader)
    {
        var known = reader.Context.Queues;
        var queue = new QueueId(reader.Section.Text(Kind));
        if (queue.Value.Length > 0 && !known.Contains(queue))
        {
            reader.Section.Note(
                Kind, $"no queue is called '{queue}'; known: {string.Join(", ", known.Select(id => id.Value).Order())}");
        }

        return queue;
    }
}
