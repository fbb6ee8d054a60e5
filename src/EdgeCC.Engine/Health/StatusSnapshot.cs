using System.Collections.Immutable;
using System.Net;

namespace EdgeCC.Engine.Health;

/// <summary>What a technician asks of the appliance, beyond its health checks, at one moment.</summary>
/// <param name="Appliance">The appliance's id.</param>
/// <param name="Branch">The branch's name.</param>
/// <param name="Version">The running version.</param>
/// <param name="Uptime">Since the service started.</param>
/// <param name="LastSequence">The newest durable fact of the journal, 0 when empty.</param>
/// <param name="Acknowledged">The newest fact the platform has; null where there is no platform.</param>
/// <param name="Mailbox">The Switchboard's mailbox.</param>
/// <param name="Refused">Addresses that lately failed to sign in, newest first.</param>
public sealed record StatusSnapshot(
    string Appliance,
    string Branch,
    string Version,
    TimeSpan Uptime,
    long LastSequence,
    long? Acknowledged,
    MailboxDepth Mailbox,
    ImmutableArray<RefusedAddress> Refused);

/// <summary>How full a mailbox is.</summary>
/// <param name="Waiting">Events in it now.</param>
/// <param name="Capacity">The most it holds.</param>
/// <param name="Dropped">Events it has refused since the start.</param>
public sealed record MailboxDepth(int Waiting, int Capacity, long Dropped);

/// <summary>An address that failed to sign in. The account it tried is nobody's business here.</summary>
/// <param name="Address">Which.</param>
/// <param name="Failures">How often, as far as it is remembered.</param>
/// <param name="Last">When last.</param>
/// <param name="BannedUntil">Until when nothing is taken from it; null: not banned.</param>
public sealed record RefusedAddress(IPAddress Address, int Failures, DateTimeOffset Last, DateTimeOffset? BannedUntil);
