using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Takes a message for a queue: recorded after a beep, or written. Only once it is kept, the customer is told so
/// (<paramref name="Kept"/>).
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">What asks for it.</param>
/// <param name="Queue">Whose agents it is for.</param>
/// <param name="Longest">How long it may be.</param>
/// <param name="Kept">Where it leads once it is kept.</param>
/// <param name="Failed">Where it leads when there is none, or it could not be kept.</param>
public sealed record VoicemailNode(string Name, ImmutableArray<Line> Texts, QueueId Queue, TimeSpan Longest, string Kept, string Failed)
    : FlowNode(Name)
{
    internal const string Kind = "voicemail";

    /// <summary>How long keeping may take.</summary>
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(10);

    public override IEnumerable<FlowWay> LeadsTo => [new("kept", Kept), new("failed", Failed)];

    public override IEnumerable<Prompt> Prompts => [.. Texts.SelectMany(line => line.Spoken), Beep];

    public override bool TakesTime => true;

    internal static VoicemailNode Read(NodeReader reader)
    {
        reader.Needs(FlowAbility.Messages, Kind, "it has no recorder");
        return new VoicemailNode(
            reader.Name,
            reader.Lines(Kind, required: true),
            reader.Queue("to"),
            reader.Section.Duration("longest", TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10)),
            reader.Next("kept"),
            reader.Next("failed"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.TypedAhead = null;
        visit.Play(visit.IsText ? visit.For(Texts) : [.. visit.For(Texts), Beep]);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        if (visit.IsText)
        {
            visit.Listen(Longest);
            return null;
        }

        visit.TellPromptPlayed();
        visit.Ask(request => new RecordMessage(visit.Interaction, request, Queue, Longest));
        visit.Wait(Longest + Beyond);
        return null;
    }

    internal override string? TextReceived(FlowVisit visit, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        visit.Ask(request => new KeepMessage(visit.Interaction, request, Queue, text));
        visit.Wait(Beyond);
        return null;
    }

    internal override string? Answered(FlowVisit visit, FlowAnswer answer) => answer is FlowMessageKept { Kept: true } ? Kept : Failed;

    internal override string? TimedOut(FlowVisit visit) => Failed;
}
