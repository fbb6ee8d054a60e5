namespace EdgeCC.Routing.Policies;

/// <summary>Everybody's phone rings; the first to answer has the contact. Not answering pauses nobody: it cannot be said who should have.</summary>
public sealed class RingAllPolicy : IAgentPolicy
{
    public string Name => "ring-all";

    /// <summary>So many phones ring at once, at most.</summary>
    public int AtOnce => 12;

    public double Rank(in AgentCandidate candidate, Random random) => -candidate.Idle.TotalSeconds;

    public string Say(in AgentCandidate candidate) => $"idle {candidate.Idle.TotalSeconds:0} s";
}
