using System.Collections.Frozen;
using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Nodes;
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
        Nodes = [.. nodes];
        _nodes = Nodes.ToFrozenDictionary(node => node.Name);
        Prompts = Nodes.SelectMany(node => node.Prompts).ToFrozenSet();
    }

    /// <summary>The name of its file without ending.</summary>
    public FlowId Id { get; }

    /// <summary>The language of its texts where they name none, BCP 47.</summary>
    public string Language { get; init; } = "";

    /// <summary>The name of the node it begins with.</summary>
    public string Start { get; }

    /// <summary>Its nodes, in the order written.</summary>
    public ImmutableArray<FlowNode> Nodes { get; }

    /// <summary>Every prompt it can ever play, so that all of them can be rendered beforehand; those of flows inside it are theirs.</summary>
    public IReadOnlySet<Prompt> Prompts { get; }

    /// <summary>The node in which customers wait in a queue; null where this flow has none for it.</summary>
    public QueueNode? WaitingIn(QueueId queue) => Nodes.OfType<QueueNode>().FirstOrDefault(node => node.Queue == queue);

    /// <summary>The nodes that lead into other flows.</summary>
    internal IEnumerable<CallNode> Calls => Nodes.OfType<CallNode>();

    /// <summary>The node of a name that occurs in this flow.</summary>
    public FlowNode Node(string name) => _nodes[name];
}
