using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>One node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Look">Shape and colour.</param>
/// <param name="Head">Its kind and what that is about: <c>queue · sales</c>.</param>
/// <param name="Title">Its name, line by line.</param>
/// <param name="Words">How what it says begins, line by line.</param>
/// <param name="Link">The flow it leads into; null: none.</param>
internal sealed record SketchBox(
    string Name, NodeLook Look, ImmutableArray<string> Head, ImmutableArray<string> Title, ImmutableArray<string> Words, string? Link)
{
    public const double Width = 196;
    public const double HeadHeight = 14;
    public const double TitleHeight = 17;
    public const double WordsHeight = 14;
    public const double Margin = 9;

    private const double TextWidth = Width - 44;

    public double Height =>
        (2 * Margin) + (Head.Length * HeadHeight) + (Title.Length * TitleHeight) + (Words.Length * WordsHeight) + (Words.IsEmpty ? 0 : 3);

    public static SketchBox Of(FlowNode node)
    {
        var (kind, about) = SubjectOf(node);
        return new SketchBox(
            node.Name,
            NodeLook.Of(node),
            SketchText.Fold(about.Length > 0 ? $"{kind} · {about}" : kind, SketchText.Head, TextWidth, 2),
            SketchText.Fold(node.Name, SketchText.Title, TextWidth, 2),
            SketchText.Fold(SaidBy(node), SketchText.Words, TextWidth, 3),
            (node as CallNode)?.Flow.Value);
    }

    private static (string Kind, string About) SubjectOf(FlowNode node) => node switch
    {
        SayNode => (SayNode.Kind, ""),
        MenuNode => (MenuNode.Kind, ""),
        CollectNode => (CollectNode.Kind, ""),
        HoursNode => (HoursNode.Kind, ""),
        SetNode set => (SetNode.Kind, string.Join(", ", set.Attributes.Select(attribute => attribute.Key))),
        BranchNode => (BranchNode.Kind, ""),
        LookupNode lookup => (LookupNode.Kind, $"{lookup.By} {lookup.Value}".ToLowerInvariant()),
        GreetNode => (GreetNode.Kind, ""),
        LanguageNode => (LanguageNode.Kind, ""),
        CallNode call => (CallNode.Kind, call.Flow.Value),
        QueueNode queue => (QueueNode.Kind, queue.Queue.Value),
        AgentNode agent => (AgentNode.Kind, agent.Agent?.Value ?? "personal"),
        CallbackNode callback => (CallbackNode.Kind, callback.Queue.Value),
        TransferNode transfer => (TransferNode.Kind, transfer.To.ToString()),
        DataNode data => (DataNode.Kind, data.Endpoint),
        VoicemailNode voicemail => (VoicemailNode.Kind, voicemail.Queue.Value),
        SurveyNode => (SurveyNode.Kind, ""),
        KnowledgeNode => (KnowledgeNode.Kind, ""),
        BotNode => (BotNode.Kind, ""),
        EndNode end => (EndNode.Kind, EndNode.Outcomes.First(outcome => outcome.Value == end.Outcome).Key),
        _ => (node.GetType().Name, ""),
    };

    /// <summary>How what it says first begins; nothing of queues, whose prompts are for whoever waits.</summary>
    private static string SaidBy(FlowNode node)
    {
        var prompts = node switch
        {
            QueueNode or AgentNode or TransferNode => [],
            BotNode bot => bot.Greeting.SelectMany(line => line.Spoken),
            _ => node.Prompts,
        };
        return prompts.FirstOrDefault() switch
        {
            Prompt.Spoken spoken => spoken.Text,
            Prompt.Recorded recorded => recorded.File,
            _ => "",
        };
    }
}
