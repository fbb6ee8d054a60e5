namespace EdgeCC.Routing.Policies;

/// <summary>A rule that chooses one of several agents who could all take a contact.</summary>
public interface IAgentPolicy
{
    /// <summary>What the rule is called where a decision is explained.</summary>
    string Name { get; }

    /// <summary>Chooses.</summary>
    /// <param name="candidates">At least one, in the order of the configuration.</param>
    /// <param name="random">The seeded generator, for rules that draw.</param>
    AgentCandidate Choose(IReadOnlyList<AgentCandidate> candidates, Random random);
}
