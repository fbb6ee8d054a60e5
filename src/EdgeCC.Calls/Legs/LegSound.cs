using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Legs;

/// <summary>What offer/answer, or being a line, and the state of a leg say about its sound.</summary>
/// <param name="Leg">Whose.</param>
/// <param name="Port">Our port: an RTP port, or a line's or headset's sound device.</param>
/// <param name="Peer">What was agreed with the far end of an RTP port; null for a device.</param>
/// <param name="Direction">The agreed direction (RFC 3264), seen from us.</param>
/// <param name="Hears">What the far end hears.</param>
public sealed record LegSound(LegId Leg, int Port, RtpPeer? Peer, SoundDirection Direction, HeardSound Hears);
