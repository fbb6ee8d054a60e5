namespace EdgeCC.Routing.Policies;

/// <summary>Whoever has been ready longest; among equals the first of the configuration.</summary>
public sealed class LongestIdlePolicy : IAgentPolicy
{
    public string Name => "longest idle";

    public AgentCandidate Choose(IReadOnlyList<AgentCandidate> candidates, Random random) =>
        candidates.MaxBy(candidate => candidate.Idle);
}
