using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Customers;

/// <summary>Who says so, and when they were asked.</summary>
/// <param name="Evidence">What kind of knowledge it is.</param>
/// <param name="Agent">The agent who said it, if one did.</param>
/// <param name="Interaction">In which interaction, if in one.</param>
public sealed record Provenance(Evidence Evidence, AgentId? Agent = null, InteractionId? Interaction = null);
