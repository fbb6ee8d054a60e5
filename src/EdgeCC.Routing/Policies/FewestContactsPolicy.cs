namespace EdgeCC.Routing.Policies;

/// <summary>Whoever has had the fewest conversations since signing in.</summary>
public sealed class FewestContactsPolicy : IAgentPolicy
{
    public string Name => "fewest-contacts";

    public double Rank(in AgentCandidate candidate, Random random) => candidate.Contacts;

    public string Say(in AgentCandidate candidate) => $"{candidate.Contacts} contacts";
}
