namespace EdgeCC.Routing.Policies;

/// <summary>Always the first of the configuration who is free.</summary>
public sealed class LinearPolicy : IAgentPolicy
{
    public string Name => "linear";

    public double Rank(in AgentCandidate candidate, Random random) => candidate.Order;

    public string Say(in AgentCandidate candidate) => $"place {candidate.Order + 1}";
}
