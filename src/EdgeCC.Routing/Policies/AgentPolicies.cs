using System.Collections.Immutable;

namespace EdgeCC.Routing.Policies;

/// <summary>Every rule there is, by its name.</summary>
public static class AgentPolicies
{
    public static readonly ImmutableSortedDictionary<string, IAgentPolicy> All = new IAgentPolicy[]
    {
        new LongestIdlePolicy(),
        new FewestContactsPolicy(),
        new LeastOccupiedPolicy(),
        new WeightedRandomPolicy(),
        new RoundRobinPolicy(),
        new LinearPolicy(),
        new RingAllPolicy(),
    }.ToImmutableSortedDictionary(policy => policy.Name, policy => policy);
}
