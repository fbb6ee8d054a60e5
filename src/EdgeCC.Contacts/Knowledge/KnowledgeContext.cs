using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Knowledge;

/// <summary>What articles may name.</summary>
/// <param name="Queues">The branch's queues.</param>
/// <param name="Flows">The branch's flows.</param>
public sealed record KnowledgeContext(IReadOnlySet<QueueId> Queues, IReadOnlySet<FlowId> Flows);
