using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>A contact between arriving and leaving.</summary>
internal sealed class Visit(SimulatedContact contact)
{
    public SimulatedContact Contact { get; } = contact;

    /// <summary>The agent talked with, once there is one.</summary>
    public AgentId? Agent { get; set; }
}
