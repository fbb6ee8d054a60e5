namespace EdgeCC.Routing.Policies;

/// <summary>Everybody in turn: whoever was offered something longest ago.</summary>
public sealed class RoundRobinPolicy : IAgentPolicy
{
    public string Name => "round-robin";

    public double Rank(in AgentCandidate candidate, Random random) => candidate.LastOffered;

    public string Say(in AgentCandidate candidate) => candidate.LastOffered == 0 ? "not offered yet" : $"last offer {candidate.LastOffered}";
}
