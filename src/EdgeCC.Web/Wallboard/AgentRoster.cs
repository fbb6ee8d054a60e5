using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Web.Wallboard;

/// <summary>The agents in the order a supervisor looks for them.</summary>
/// <param name="Shown">Those on duty: first who is free, then who rings, talks, wraps up, and last who pauses; the longest first.</param>
/// <param name="More">Those on duty for whom there is no room.</param>
/// <param name="SignedOut">Those who are not on duty.</param>
internal sealed record AgentRoster(ImmutableArray<AgentSnapshot> Shown, int More, int SignedOut)
{
    /// <summary>The most that are shown.</summary>
    public const int MostShown = 32;

    /// <summary>Orders the agents.</summary>
    public static AgentRoster Of(ImmutableArray<AgentSnapshot> agents)
    {
        var onDuty = agents.Where(agent => agent.Status != AgentStatus.SignedOut)
            .OrderBy(agent => agent.Status)
            .ThenByDescending(agent => agent.Since)
            .ToImmutableArray();
        return new AgentRoster(
            [.. onDuty.Take(MostShown)],
            Math.Max(0, onDuty.Length - MostShown),
            agents.Length - onDuty.Length);
    }
}
