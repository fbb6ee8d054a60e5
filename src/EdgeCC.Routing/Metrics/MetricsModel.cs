using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Metrics;

/// <summary>How the ledger measures.</summary>
/// <param name="Interval">The grain of the counts: 15 or 30 minutes.</param>
/// <param name="Target">The service target where <paramref name="Targets"/> has no other.</param>
/// <param name="Targets">Targets by queue and channel.</param>
/// <param name="RepeatWindow">A contact of the same customer within this time, on any channel, is a repeat.</param>
public sealed record MetricsModel(
    TimeSpan Interval,
    ServiceTarget Target,
    ImmutableDictionary<(QueueId Queue, Channel Channel), ServiceTarget> Targets,
    TimeSpan RepeatWindow)
{
    /// <summary>Quarters of an hour, 20 s, short abandons up to 5 s, repeats within 7 days.</summary>
    public static MetricsModel Usual { get; } = new(
        TimeSpan.FromMinutes(15),
        new ServiceTarget(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5)),
        ImmutableDictionary<(QueueId, Channel), ServiceTarget>.Empty,
        TimeSpan.FromDays(7));

    /// <summary>The usual, by the service-level targets of a configuration.</summary>
    public static MetricsModel For(RoutingModel routing) => Usual with
    {
        Targets = routing.Queues
            .SelectMany(queue => Enum.GetValues<Channel>().Select(channel => (Queue: queue, Channel: channel)))
            .ToImmutableDictionary(
                target => (target.Queue.Id, target.Channel),
                target => Usual.Target with { Within = target.Queue.TargetOf(target.Channel) }),
    };

    /// <summary>The target of one queue on one channel.</summary>
    public ServiceTarget TargetOf(QueueId queue, Channel channel) =>
        Targets.TryGetValue((queue, channel), out var target) ? target : Target;

    internal ServiceTarget? TargetOf(MetricsKey key) =>
        key is { Queue: { } queue, Channel: { } channel } ? TargetOf(queue, channel) : null;

    /// <summary>The beginning of the interval a moment lies in. Every time zone's offset is whole quarters of an hour.</summary>
    internal DateTimeOffset IntervalOf(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % Interval.Ticks), TimeSpan.Zero);
}

/// <summary>What counts as in time. Both bounds are inclusive.</summary>
/// <param name="Within">The longest wait of an answer in time.</param>
/// <param name="ShortAbandon">The longest wait of an abandon that says nothing about the service: a wrong number.</param>
public sealed record ServiceTarget(TimeSpan Within, TimeSpan ShortAbandon);
