using System.Collections.Immutable;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>All flows of a configuration.</summary>
public sealed record FlowSet(ImmutableDictionary<FlowId, FlowModel> Flows)
{
    /// <summary>
    /// Where a flow waits in a queue: where it did, if it still does, and otherwise the first place written. The names are
    /// those of the nodes that lead into flows inside it, the outermost first, and of the queue's node; empty: nowhere.
    /// </summary>
    public ImmutableArray<string> WaitingAt(FlowModel root, QueueId queue, FlowWaited? before) =>
        before is not null && Follow(root, before.Nodes) is QueueNode there && there.Queue == queue
            ? [.. before.Nodes]
            : WaitingIn(root, queue, []);

    private FlowNode? Follow(FlowModel root, IReadOnlyList<string> nodes)
    {
        FlowModel? flow = root;
        FlowNode? node = null;
        foreach (var name in nodes)
        {
            node = flow?.Find(name);
            flow = node is CallNode call ? Flows.GetValueOrDefault(call.Flow) : null;
        }

        return node;
    }

    private ImmutableArray<string> WaitingIn(FlowModel flow, QueueId queue, HashSet<FlowModel> seen)
    {
        if (flow.Nodes.OfType<QueueNode>().FirstOrDefault(node => node.Queue == queue) is { } here)
        {
            return [here.Name];
        }

        foreach (var call in flow.Calls)
        {
            if (Flows.GetValueOrDefault(call.Flow) is { } inner
                && seen.Add(inner)
                && WaitingIn(inner, queue, seen) is { IsEmpty: false } inside)
            {
                return [call.Name, .. inside];
            }
        }

        return [];
    }

    /// <summary>
    /// The attributes that may hold what was asked in secret, or what was made from that: a copy, a sum, an endpoint's
    /// answer to it. Whichever way a customer went: what is secret on one way is written down on none.
    /// </summary>
    public IReadOnlySet<string> Secrets(FlowModel root)
    {
        FlowNode[] nodes = [.. Within(root).SelectMany(flow => flow.Nodes)];
        var secrets = nodes.OfType<CollectNode>().Where(node => node.IsSecret).Select(node => node.Into).ToHashSet();
        var derived = nodes.SelectMany(node => node.Derives).ToArray();
        int known;
        do
        {
            known = secrets.Count;
            secrets.UnionWith(derived.Where(made => made.Read.Any(secrets.Contains)).Select(made => made.Written).ToArray());
        }
        while (secrets.Count > known);

        return secrets;
    }

    /// <summary>A flow, and every flow inside it.</summary>
    public IEnumerable<FlowModel> Within(FlowModel root)
    {
        var found = new HashSet<FlowModel> { root };
        var pending = new Stack<FlowModel>(found);
        while (pending.TryPop(out var flow))
        {
            yield return flow;
            foreach (var inner in flow.Calls.Select(call => Flows.GetValueOrDefault(call.Flow)).OfType<FlowModel>().Where(found.Add))
            {
                pending.Push(inner);
            }
        }
    }
}
