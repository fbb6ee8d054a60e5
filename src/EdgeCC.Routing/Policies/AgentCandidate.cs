using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Policies;

/// <summary>An agent who could take a contact now.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Idle">How long the agent has been ready; an offer that came to nothing does not shorten it.</param>
public readonly record struct AgentCandidate(AgentId Agent, TimeSpan Idle);
