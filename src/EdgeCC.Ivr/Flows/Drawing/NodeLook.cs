using EdgeCC.Ivr.Flows.Nodes;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>What a node does for a customer, which is what its shape and colour tell.</summary>
/// <param name="Meaning">In words, for the legend.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Ink">The colour of its edge and head, <c>#rrggbb</c>.</param>
/// <param name="Paper">The colour of its ground.</param>
internal sealed record NodeLook(string Meaning, NodeShape Shape, string Ink, string Paper)
{
    public static readonly NodeLook Says = new("says", NodeShape.Rounded, "#2563a8", "#eaf2fb");
    public static readonly NodeLook Asks = new("asks", NodeShape.Chamfered, "#a35c00", "#fdf3e1");
    public static readonly NodeLook Decides = new("decides", NodeShape.Pointed, "#6b3fa0", "#f3edfa");
    public static readonly NodeLook Knows = new("looks up, remembers", NodeShape.Slanted, "#0f6b73", "#e4f4f5");
    public static readonly NodeLook Hands = new("to people", NodeShape.Barred, "#1e7a3c", "#e8f6ec");
    public static readonly NodeLook Calls = new("another flow", NodeShape.Nested, "#4a5568", "#f1f3f6");
    public static readonly NodeLook Ends = new("end", NodeShape.Pill, "#9b2335", "#fbebed");

    public static NodeLook Of(FlowNode node) => node switch
    {
        SayNode or GreetNode => Says,
        MenuNode or CollectNode or LanguageNode or SurveyNode or BotNode => Asks,
        HoursNode or BranchNode => Decides,
        SetNode or LookupNode or DataNode or KnowledgeNode => Knows,
        CallNode => Calls,
        EndNode => Ends,
        _ => Hands,
    };
}

internal enum NodeShape
{
    Rounded,
    Chamfered,
    Pointed,
    Slanted,
    Barred,
    Nested,
    Pill,
}
