using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Agents;

/// <summary>What an agent does and where: everything an <c>AgentStatusChanged</c> fact tells.</summary>
/// <param name="Status">What.</param>
/// <param name="Reason">Only for <see cref="AgentStatus.Paused"/>.</param>
/// <param name="Extension">The desk phone, null when signed out.</param>
internal readonly record struct AgentStanding(AgentStatus Status, PauseReason? Reason, ExtensionId? Extension);
