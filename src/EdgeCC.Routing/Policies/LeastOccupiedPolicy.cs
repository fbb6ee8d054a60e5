namespace EdgeCC.Routing.Policies;

/// <summary>Whoever has spent the smallest share of their time on contacts since signing in.</summary>
public sealed class LeastOccupiedPolicy : IAgentPolicy
{
    public string Name => "least-occupied";

    public double Rank(in AgentCandidate candidate, Random random) => candidate.Occupancy;

    public string Say(in AgentCandidate candidate) => $"{100 * candidate.Occupancy:0} % occupied";
}
