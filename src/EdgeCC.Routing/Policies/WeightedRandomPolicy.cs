namespace EdgeCC.Routing.Policies;

/// <summary>Drawn by lot, each agent as often as their weight says. The lots are exponential times with the weights as rates: the first to ring wins in proportion.</summary>
public sealed class WeightedRandomPolicy : IAgentPolicy
{
    public string Name => "weighted-random";

    public double Rank(in AgentCandidate candidate, Random random) => -Math.Log(1 - random.NextDouble()) / candidate.Weight;

    public string Say(in AgentCandidate candidate) => $"weight {candidate.Weight}";
}
