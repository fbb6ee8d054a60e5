namespace EdgeCC.Routing.Policies;

/// <summary>Whoever has had nothing to do for longest.</summary>
public sealed class LongestIdlePolicy : IAgentPolicy
{
    public string Name => "longest-idle";

    public double Rank(in AgentCandidate candidate, Random random) => -candidate.Idle.TotalSeconds;

    public string Say(in AgentCandidate candidate) => $"idle {candidate.Idle.TotalSeconds:0} s";
}
