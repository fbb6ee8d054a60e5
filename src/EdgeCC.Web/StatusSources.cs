using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Web;

/// <summary>Where the status page asks. All of them answer from any thread.</summary>
/// <param name="Checks">The health checks, in the order they are shown.</param>
/// <param name="Status">The appliance's figures.</param>
/// <param name="Interactions">The recent interactions.</param>
/// <param name="Ladder">The last SIP messages, oldest first.</param>
/// <param name="Report">Today's figures and the router's decisions, null before the first.</param>
public sealed record StatusSources(
    IReadOnlyList<IHealthCheck> Checks,
    Func<StatusSnapshot> Status,
    IInteractionQuery Interactions,
    Func<ImmutableArray<SipLadderEntry>> Ladder,
    Func<BranchReport?> Report);
