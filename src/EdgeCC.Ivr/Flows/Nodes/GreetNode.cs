using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Greets by what is known of the customer, and goes on (R8).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Known">What is said where it is certain who they are.</param>
/// <param name="Maybe">What is said where it is likely.</param>
/// <param name="Unknown">What is said to everybody else.</param>
/// <param name="Next">Where it leads.</param>
public sealed record GreetNode(
    string Name, ImmutableArray<Line> Known, ImmutableArray<Line> Maybe, ImmutableArray<Line> Unknown, string Next) : FlowNode(Name)
{
    internal const string Kind = "greet";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next)];

    public override IEnumerable<Prompt> Prompts => [.. Known.Concat(Maybe).Concat(Unknown).SelectMany(line => line.Spoken)];

    public override bool TakesTime => true;

    internal static GreetNode Read(NodeReader reader)
    {
        var variants = reader.Variants(Kind);
        var unknown = variants.Lines(CustomerAttribute.Unknown, required: true);
        var maybe = variants.Lines(CustomerAttribute.Maybe, required: false);
        var known = variants.Lines("known", required: true);
        variants.Section.End();
        return new GreetNode(reader.Name, known, maybe.IsEmpty ? unknown : maybe, unknown, reader.Next("next"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.Say(visit.Attributes.Find(CustomerAttribute.Certainty) switch
        {
            CustomerAttribute.Certain => Known,
            CustomerAttribute.Maybe => Maybe,
            _ => Unknown,
        });
        return null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.TellPromptPlayed();
        return Next;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit)
    {
        visit.TypedAhead = digit;
        return PlaybackEnded(visit);
    }
}
