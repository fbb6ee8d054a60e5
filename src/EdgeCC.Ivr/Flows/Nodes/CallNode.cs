using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>Goes through another flow, and on once that returns (<c>end: return</c>). Attributes are the same in both.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Flow">Which flow.</param>
/// <param name="Next">Where it leads afterwards.</param>
/// <param name="At">Where it is written.</param>
public sealed record CallNode(string Name, FlowId Flow, string Next, ConfigNode At) : FlowNode(Name)
{
    internal const string Kind = "flow";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next)];

    internal static CallNode Read(NodeReader reader) => new(
        reader.Name,
        new FlowId(reader.OneOf(Kind, "flow", reader.Context.Flows.Select(flow => flow.Value))),
        reader.Next("next"),
        reader.Section.Node(Kind)!);

    internal override string? Enter(FlowVisit visit) => visit.Call(Flow, Next);
}
