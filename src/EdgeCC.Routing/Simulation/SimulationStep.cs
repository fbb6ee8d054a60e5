using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>Something that happened to one contact of a simulation.</summary>
/// <param name="At">When (an uptime).</param>
/// <param name="Kind">What.</param>
/// <param name="Contact">To whom.</param>
/// <param name="Agent">The agent chosen or talked with; null for arrivals, and for those who get no agent.</param>
/// <param name="Reason">For a decision: the rule that decided, as the router's fact gives it.</param>
public readonly record struct SimulationStep(
    TimeSpan At, SimulationStepKind Kind, SimulatedContact Contact, AgentId? Agent = null, string? Reason = null);

/// <summary>What can happen to a contact. Each arrives once and then is answered and ends, or abandons, or is unserved.</summary>
public enum SimulationStepKind
{
    Arrival,

    /// <summary>The router chose an agent.</summary>
    Decision,
    Answer,

    /// <summary>The conversation is over.</summary>
    End,

    /// <summary>The customer gave up waiting.</summary>
    Abandon,

    /// <summary>The router sent the customer away from the queue.</summary>
    Unserved,
}
