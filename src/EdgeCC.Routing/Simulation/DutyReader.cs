using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>
/// Reads off a recording when each agent came, paused and left. Every pause is the agent's own here, whatever made it:
/// it is lived through again as it was.
/// </summary>
internal sealed class DutyReader
{
    private readonly Dictionary<AgentId, AgentStatus> _duties = [];
    private readonly List<(DateTimeOffset At, RoutingEvent Event)> _events = [];

    /// <summary>Whoever was there, in the order of coming.</summary>
    public IReadOnlyCollection<AgentId> Agents => _duties.Keys;

    /// <summary>What to tell the router, and when.</summary>
    public IReadOnlyList<(DateTimeOffset At, RoutingEvent Event)> Events => _events;

    public void Take(AgentStatusChanged fact)
    {
        var before = _duties.GetValueOrDefault(fact.AgentId, AgentStatus.SignedOut);
        var after = DutyOf(fact);
        _duties[fact.AgentId] = after;
        if (before == AgentStatus.SignedOut && after != AgentStatus.SignedOut)
        {
            var extension = fact.Extension ?? new ExtensionId(fact.AgentId.Value);
            Add(fact, new ExtensionReachabilityChanged(extension, true));
            Add(fact, new AgentSignedIn(fact.AgentId, extension));
            before = AgentStatus.Ready;
        }

        if (before != after)
        {
            Add(fact, after switch
            {
                AgentStatus.SignedOut => new AgentSignedOut(fact.AgentId),
                AgentStatus.Paused => new AgentPaused(fact.AgentId),
                _ => new AgentBecameReady(fact.AgentId),
            });
        }
    }

    // Signed out, paused, or there for work, which counts as ready.
    private static AgentStatus DutyOf(AgentStatusChanged fact) =>
        (fact.Next ?? fact.Status) is var status and (AgentStatus.SignedOut or AgentStatus.Paused) ? status : AgentStatus.Ready;

    private void Add(AgentStatusChanged fact, RoutingEvent @event) => _events.Add((fact.At, @event));
}
