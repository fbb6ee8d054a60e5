namespace EdgeCC.Routing.Policies;

/// <summary>A rule that chooses among agents who could all take a contact. Among equals whoever has less in hand, then the longest idle, then the first of the configuration.</summary>
public interface IAgentPolicy
{
    /// <summary>What the rule is called in a configuration and where a decision is explained.</summary>
    string Name { get; }

    /// <summary>How many agents are rung at once.</summary>
    int AtOnce => 1;

    /// <summary>The agent's rank: the lowest is chosen.</summary>
    /// <param name="candidate">Somebody who could take the contact.</param>
    /// <param name="random">The seeded generator, for rules that draw.</param>
    double Rank(in AgentCandidate candidate, Random random);

    /// <summary>What the rank came from, in words.</summary>
    string Say(in AgentCandidate candidate);
}
