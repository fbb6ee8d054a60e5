using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>All flows of a configuration.</summary>
public sealed record FlowSet(ImmutableDictionary<FlowId, FlowModel> Flows);
