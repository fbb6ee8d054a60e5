using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Media;

/// <summary>
/// What the media plane does with one RTP port: immutable, read by the media thread without a lock, swapped whole by
/// the Switchboard.
/// </summary>
/// <param name="Port">Our RTP port: the key.</param>
/// <param name="Leg">Whose sound it is; goes into the events.</param>
/// <param name="Remote">Where the peer said it listens; followed to where its packets really come from, once.</param>
/// <param name="Codec">Both ways.</param>
/// <param name="PayloadType">What the codec is called in RTP, 0 to 127; the static types of RFC 3551 are heard as well.</param>
/// <param name="DigitPayloadType">Telephone-event (RFC 4733), or null: then digits are listened for in the sound.</param>
/// <param name="Direction">Seen from us: what is not to be received is dropped, what is not to be sent is not sent.</param>
/// <param name="Source">What is sent.</param>
/// <param name="ListenForDigits">
/// True while somebody is interested in keys: a leg in a flow. A bridged leg's digits pass through to the other side.
/// </param>
/// <param name="SilenceLimit">No packet for this long, while receiving, raises <c>MediaFellSilent</c>.</param>
public sealed record BridgePlan(
    int Port,
    LegId Leg,
    IPEndPoint Remote,
    AudioCodec Codec,
    int PayloadType,
    int? DigitPayloadType,
    SoundDirection Direction,
    SoundSource Source,
    bool ListenForDigits,
    TimeSpan SilenceLimit)
{
    /// <summary>Where what is received goes beside everything else; null: it is not recorded.</summary>
    public SoundBuffer? Recording { get; init; }
}
