using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Web.Wallboard;

/// <summary>The agents in the order a supervisor looks for them.</summary>
/// <param name="Shown">
/// Those on duty: first whom the appliance had to pause, then who is free, rings, talks, wraps up, and last who took a
/// pause; of each the longest first.
/// </param>
/// <param name="More">Those on duty for whom there is no room.</param>
/// <param name="SignedOut">Those who are not on duty.</param>
internal sealed record AgentRoster(ImmutableArray<AgentSnapshot> Shown, int More, int SignedOut)
{
    /// <summary>The most that are shown: three rows of five, with a place left to say how many there are besides.</summary>
    public const int MostShown = 14;

    /// <summary>Orders the agents.</summary>
    public static AgentRoster Of(ImmutableArray<AgentSnapshot> agents)
    {
        var onDuty = agents.Where(agent => agent.Status != AgentStatus.SignedOut)
            .OrderByDescending(WantsHelp)
            .ThenBy(agent => agent.Status)
            .ThenByDescending(agent => agent.Since)
            .ToImmutableArray();
        return new AgentRoster(
            [.. onDuty.Take(MostShown)],
            Math.Max(0, onDuty.Length - MostShown),
            agents.Length - onDuty.Length);
    }

    /// <summary>True for an agent in a pause that nobody asked for: an empty chair or a dead phone.</summary>
    public static bool WantsHelp(AgentSnapshot agent) =>
        agent is { Status: AgentStatus.Paused, Reason: PauseReason.NotAnswering or PauseReason.PhoneUnreachable };
}
