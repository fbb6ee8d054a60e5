using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>What something is counted under. Queue and channel are null where unknown, as for a survey about a contact long gone.</summary>
/// <param name="Queue">The queue of the contact.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Agent">Whose time; then there is neither queue nor channel.</param>
public readonly record struct MetricsKey(QueueId? Queue, Channel? Channel, AgentId? Agent = null);
