using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Says something and goes on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">What is said.</param>
/// <param name="Skippable">A key cuts it short, and counts as pressed in the menu that follows.</param>
/// <param name="Next">Where it leads.</param>
public sealed record SayNode(string Name, ImmutableArray<Line> Texts, bool Skippable, string Next) : FlowNode(Name)
{
    internal const string Kind = "say";

    /// <summary>The same of recordings, by their files.</summary>
    internal const string PlayKind = "play";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next)];

    public override IEnumerable<Prompt> Prompts => Texts.SelectMany(line => line.Spoken);

    public override bool TakesTime => true;

    internal static SayNode Read(NodeReader reader) => Read(reader, reader.Lines(Kind, required: true));

    internal static SayNode ReadPlay(NodeReader reader) => Read(reader, ReadFiles(reader));

    private static SayNode Read(NodeReader reader, ImmutableArray<Line> texts) => new(
        reader.Name,
        texts,
        reader.Section.Flag("skippable", true),
        reader.Next("next"));

    internal override string? Enter(FlowVisit visit)
    {
        visit.Say(Texts);
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.TellPromptPlayed();
        return Next;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit)
    {
        if (!Skippable)
        {
            return null;
        }

        visit.TypedAhead = digit;
        return PlaybackEnded(visit);
    }

    private static ImmutableArray<Line> ReadFiles(NodeReader reader)
    {
        var files = reader.Section.Node(PlayKind) is ConfigList ? reader.Section.Texts(PlayKind) : [reader.Section.Text(PlayKind)];
        foreach (var file in files.Where(file => file.Length > 0 && !reader.Context.Sounds.Contains(file)))
        {
            reader.Section.Note(PlayKind, $"there is no {file}; recordings are sounds/NAME.wav");
        }

        return [.. files.Select(file => new Line.Plain(new Prompt.Recorded(file)))];
    }
}
