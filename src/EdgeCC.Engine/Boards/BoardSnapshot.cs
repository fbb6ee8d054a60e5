using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Boards;

/// <summary>Everything a wallboard or status page shows, at one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Branch">The branch's name.</param>
/// <param name="Routing">Queues and agents.</param>
/// <param name="Uplink">The link to the platform.</param>
/// <param name="Lamps">What the lamps say.</param>
/// <param name="CallsInProgress">Customer interactions open now.</param>
/// <param name="Alerts">What must be shouted.</param>
public sealed record BoardSnapshot(
    DateTimeOffset At,
    string Branch,
    RoutingSnapshot Routing,
    UplinkSnapshot Uplink,
    ImmutableArray<LampSnapshot> Lamps,
    int CallsInProgress,
    ImmutableArray<BoardAlert> Alerts);

/// <summary>The link to the platform.</summary>
/// <param name="Configured">False: this branch has no platform.</param>
/// <param name="Up">True while the broker is reached.</param>
/// <param name="Acknowledged">The last sequence the platform has.</param>
/// <param name="CentralDataAge">How old the platform's picture is: zero while it has everything.</param>
public sealed record UplinkSnapshot(bool Configured, bool Up, long Acknowledged, TimeSpan CentralDataAge);

/// <summary>One lamp.</summary>
public sealed record LampSnapshot(LampId Lamp, LampSignal Signal);
