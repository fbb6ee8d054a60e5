using System.Collections.Immutable;

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
