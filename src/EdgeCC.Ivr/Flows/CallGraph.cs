using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>Flows that lead into one another: whether a customer gets out again.</summary>
internal sealed class CallGraph(IEnumerable<FlowModel> flows)
{
    private readonly Dictionary<FlowId, FlowModel> _flows = flows.ToDictionary(flow => flow.Id);
    private readonly Dictionary<FlowId, int> _depths = [];

    public void Check(ICollection<ConfigProblem> problems)
    {
        foreach (var call in _flows.Values.SelectMany(flow => flow.Calls.Select(call => (Caller: flow.Id, Called: call.Flow, call.At))))
        {
            if (Reaches(call.Called, call.Caller, []))
            {
                problems.Add(call.At.Problem($"leads back to '{call.Caller}', which would never end"));
            }
            else if (Depth(call.Called) >= FlowVisit.DepthCap)
            {
                problems.Add(call.At.Problem($"flows lie more than {FlowVisit.DepthCap} deep in one another from here"));
            }
        }
    }

    private bool Reaches(FlowId from, FlowId to, HashSet<FlowId> seen) =>
        from == to || (seen.Add(from) && Called(from).Any(called => Reaches(called, to, seen)));

    /// <summary>How many flows lie in one another from this one on, itself left out; one that leads back is counted once.</summary>
    private int Depth(FlowId flow)
    {
        if (!_depths.TryGetValue(flow, out var depth))
        {
            _depths[flow] = 0;
            depth = Called(flow).Select(called => Depth(called) + 1).DefaultIfEmpty().Max();
            _depths[flow] = depth;
        }

        return depth;
    }

    private IEnumerable<FlowId> Called(FlowId flow) =>
        _flows.TryGetValue(flow, out var known) ? known.Calls.Select(call => call.Flow).Distinct() : [];
}
