using EdgeCC.Calls.Legs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Media;

/// <summary>
/// What the media plane does with one port: immutable, read by the media thread without a lock, swapped whole by
/// the Switchboard.
/// </summary>
/// <param name="Port">Our port, of RTP or of a sound device: the key.</param>
/// <param name="Leg">Whose sound it is; goes into the events.</param>
/// <param name="Peer">Who is at the other end of an RTP port; null for the port of a sound device.</param>
/// <param name="Direction">Seen from us: what is not to be received is dropped, what is not to be sent is not sent.</param>
/// <param name="Source">What is sent.</param>
/// <param name="ListenForDigits">
/// True while somebody is interested in keys: a leg in a flow. A bridged leg's digits pass through to the other side.
/// </param>
/// <param name="SilenceLimit">No packet for this long, while receiving, raises <c>MediaFellSilent</c>; a device is never told of.</param>
public sealed record BridgePlan(
    int Port,
    LegId Leg,
    RtpPeer? Peer,
    SoundDirection Direction,
    SoundSource Source,
    bool ListenForDigits,
    TimeSpan SilenceLimit)
{
    /// <summary>Where what is received goes beside everything else; null: it is not recorded.</summary>
    public SoundBuffer? Recording { get; init; }
}
