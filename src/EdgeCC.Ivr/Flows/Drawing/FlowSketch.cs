using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Nodes;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>What is to be drawn of a flow, and how large each piece of it is; not yet where.</summary>
/// <param name="Boxes">The nodes, in the order written.</param>
/// <param name="Ways">The ways between them; those of one node to one other are one.</param>
/// <param name="Start">The box it begins with.</param>
internal sealed record FlowSketch(ImmutableArray<SketchBox> Boxes, ImmutableArray<SketchWay> Ways, int Start)
{
    public static FlowSketch Of(FlowModel flow)
    {
        var places = flow.Nodes.Select((node, place) => (node.Name, place)).ToDictionary(entry => entry.Name, entry => entry.place);
        return new FlowSketch(
            [.. flow.Nodes.Select(SketchBox.Of)],
            [.. flow.Nodes.SelectMany(node => WaysOf(node, places))],
            places[flow.Start]);
    }

    private static IEnumerable<SketchWay> WaysOf(FlowNode node, Dictionary<string, int> places) => node.LeadsTo
        .GroupBy(way => way.To)
        .Select(ways => new SketchWay(
            places[node.Name], places[ways.Key], [.. ways.Select(way => way.When)], LabelOf(node, ways)));

    /// <summary>Nothing where there is no other way; the name of a choice beside its key.</summary>
    private static ImmutableArray<string> LabelOf(FlowNode node, IEnumerable<FlowWay> ways) =>
        node.Exits.Distinct().Count() == 1
            ? []
            : SketchText.Fold(string.Join(", ", ways.Select(way => NameOf(node, way.When))), SketchText.Label, LabelWidth, 3);

    private static string NameOf(FlowNode node, string when) =>
        node is MenuNode menu && when is [var key] && menu.Choices.TryGetValue(key, out var choice) ? $"{when} {choice.Name}" : when;

    private const double LabelWidth = 120;
}

/// <summary>One way.</summary>
/// <param name="From">The box it leaves.</param>
/// <param name="To">The box it leads to.</param>
/// <param name="Names">The exits it stands for.</param>
/// <param name="Label">What is written at it, line by line.</param>
internal sealed record SketchWay(int From, int To, ImmutableArray<string> Names, ImmutableArray<string> Label)
{
    public const double LineHeight = 13;

    public double LabelWidth => Label.IsEmpty ? 0 : Label.Max(line => SketchText.WidthOf(line, SketchText.Label)) + 12;

    public double LabelHeight => Label.IsEmpty ? 0 : (Label.Length * LineHeight) + 5;
}
