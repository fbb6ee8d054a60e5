using System.Collections.Immutable;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Callbacks;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>The router's configuration, validated.</summary>
/// <param name="Queues">At most <see cref="MostQueues"/>.</param>
/// <param name="Agents">At most <see cref="MostAgents"/>; their order breaks ties.</param>
public sealed record RoutingModel(ImmutableArray<QueueModel> Queues, ImmutableArray<AgentModel> Agents)
{
    /// <summary>The most queues of a branch.</summary>
    public const int MostQueues = 100;

    /// <summary>The most agents of a branch.</summary>
    public const int MostAgents = 2_000;

    /// <summary>What one point of priority is worth: a contact with it stands in line as if it had come so much earlier.</summary>
    public TimeSpan PriorityPoint { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A customer who gave up waiting and comes again within this gets the old place back; zero: never.</summary>
    public TimeSpan PlaceKeptFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>When customers who could not be reached are called again.</summary>
    public CallbackRule Callbacks { get; init; } = CallbackRule.Usual;
}
