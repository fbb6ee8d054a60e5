using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Policies;

/// <summary>An agent who could take a contact now.</summary>
/// <param name="Agent">Who.</param>
/// <param name="Order">The place in the configuration, from 0.</param>
/// <param name="Idle">How long the agent has had nothing to do, zero with work in hand; an offer that came to nothing does not shorten it.</param>
/// <param name="Load">The part of the agent that the work in hand takes, 0..1.</param>
/// <param name="Contacts">Conversations since signing in.</param>
/// <param name="Occupancy">The share of the time on duty since signing in spent on contacts, each by its weight, 0..1.</param>
/// <param name="Weight">The agent's share where agents are drawn.</param>
/// <param name="LastOffered">When an offer last went to the agent: the number of that offer, 0 for never.</param>
public readonly record struct AgentCandidate(
    AgentId Agent, int Order, TimeSpan Idle, double Load, int Contacts, double Occupancy, int Weight, long LastOffered);
