using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Appliance.Configuration;

/// <summary>A configuration and the board it stands on: what a service is made of.</summary>
internal sealed record BranchPlan(ApplianceModel Model, BoardModel Board);

/// <summary>What came of reading a branch's files: a plan, or everything that is wrong with them.</summary>
internal sealed record BranchReading(BranchPlan? Plan, ImmutableArray<ConfigProblem> Problems);
