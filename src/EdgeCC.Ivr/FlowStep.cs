using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr;

/// <summary>A customer went from one node to the next: for whoever tries a flow, or counts what was covered.</summary>
/// <param name="Interaction">The customer.</param>
/// <param name="Flow">The flow they come to.</param>
/// <param name="FromFlow">The flow they come from.</param>
/// <param name="From">The node they come from; null at the beginning.</param>
/// <param name="To">The node they come to.</param>
public sealed record FlowStep(InteractionId Interaction, FlowId Flow, FlowId FromFlow, string? From, string To);
