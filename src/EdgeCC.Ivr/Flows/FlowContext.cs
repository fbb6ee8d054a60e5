using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>What a flow may name beside its own nodes.</summary>
/// <param name="Queues">The queues of the configuration.</param>
/// <param name="Hours">Its opening hours, by name.</param>
/// <param name="Sounds">Its recordings, by file.</param>
public sealed record FlowContext(
    IReadOnlySet<QueueId> Queues, IReadOnlyDictionary<string, OpeningHours> Hours, IReadOnlySet<string> Sounds)
{
    /// <summary>The numbers that can be called back.</summary>
    public CallableNumbers Callable { get; init; } = CallableNumbers.None;
}
