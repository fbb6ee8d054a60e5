using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>What a flow may name beside its own nodes, and what the appliance can do.</summary>
/// <param name="Queues">The queues of the configuration.</param>
/// <param name="Hours">Its opening hours, by name.</param>
/// <param name="Sounds">Its recordings, by file.</param>
public sealed record FlowContext(
    IReadOnlySet<QueueId> Queues, IReadOnlyDictionary<string, OpeningHours> Hours, IReadOnlySet<string> Sounds)
{
    /// <summary>The numbers that can be called back, or transferred to.</summary>
    public CallableNumbers Callable { get; init; } = CallableNumbers.None;

    /// <summary>The flows there are.</summary>
    public IReadOnlySet<FlowId> Flows { get; init; } = new HashSet<FlowId>();

    /// <summary>Who works here.</summary>
    public IReadOnlySet<AgentId> Agents { get; init; } = new HashSet<AgentId>();

    /// <summary>The desk phones.</summary>
    public IReadOnlySet<ExtensionId> Extensions { get; init; } = new HashSet<ExtensionId>();

    /// <summary>The endpoints that can be asked for data, by name.</summary>
    public IReadOnlySet<string> Endpoints { get; init; } = new HashSet<string>();

    /// <summary>What this appliance can do.</summary>
    public IReadOnlySet<FlowAbility> Abilities { get; init; } = new HashSet<FlowAbility>();
}
