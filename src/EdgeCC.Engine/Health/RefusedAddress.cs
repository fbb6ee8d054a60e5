using System.Net;

namespace EdgeCC.Engine.Health;

/// <summary>An address that failed to sign in. The account it tried is nobody's business here.</summary>
/// <param name="Address">Which.</param>
/// <param name="Failures">How often, as far as it is remembered.</param>
/// <param name="Last">When last.</param>
/// <param name="BannedUntil">Until when nothing is taken from it; null: not banned.</param>
public sealed record RefusedAddress(IPAddress Address, int Failures, DateTimeOffset Last, DateTimeOffset? BannedUntil);
