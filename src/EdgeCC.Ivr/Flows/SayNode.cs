using System.Collections.Immutable;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>Says something and goes on.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Texts">What is played.</param>
/// <param name="Skippable">A key cuts it short, and counts as pressed in the menu that follows.</param>
/// <param name="Next">Where it leads.</param>
public sealed record SayNode(string Name, ImmutableArray<Prompt> Texts, bool Skippable, string Next) : FlowNode(Name)
{
    internal const string Kind = "say";

    public override IEnumerable<string> Exits => [Next];

    public override IEnumerable<Prompt> Prompts => Texts;

    public override bool TakesTime => true;

    internal static SayNode Read(NodeReader reader) => new(
        reader.Name,
        reader.Prompts(Kind, required: true),
        reader.Section.Flag("skippable", true),
        reader.Next("next"));

    internal override string? Enter(FlowVisit visit)
    {
        visit.Play(Texts);
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
}
