using System.Collections.Frozen;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>One flow, checked: every name a node leads to is a node of the same flow.</summary>
public sealed class FlowModel
{
    /// <summary>Positions up to this one are told exactly; beyond it the customer hears "more than".</summary>
    public const int SpokenPositions = 20;

    /// <summary>Expected waits up to this many minutes are told; beyond it the customer hears "more than", where it is written.</summary>
    public const int SpokenMinutes = 20;

    private readonly FrozenDictionary<string, FlowNode> _nodes;

    internal FlowModel(FlowId id, string start, IEnumerable<FlowNode> nodes)
    {
        Id = id;
        Start = start;
        _nodes = nodes.ToFrozenDictionary(node => node.Name);
        Prompts = _nodes.Values.SelectMany(node => node.Prompts).ToFrozenSet();
    }

    /// <summary>The name of its file without ending.</summary>
    public FlowId Id { get; }

    /// <summary>The name of the node it begins with.</summary>
    public string Start { get; }

    /// <summary>Every prompt it can ever play, so that all of them can be rendered beforehand.</summary>
    public IReadOnlySet<Prompt> Prompts { get; }

    /// <summary>The node of a name that occurs in this flow.</summary>
    public FlowNode Node(string name) => _nodes[name];
}
