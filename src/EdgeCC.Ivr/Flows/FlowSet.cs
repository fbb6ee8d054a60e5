using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>All flows of a configuration.</summary>
public sealed record FlowSet(ImmutableDictionary<FlowId, FlowModel> Flows)
{
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
