using System.Net;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Legs;

/// <summary>What offer/answer and the state of a leg say about its sound.</summary>
/// <param name="Leg">Whose.</param>
/// <param name="Port">Our RTP port.</param>
/// <param name="Remote">Where the peer's SDP wants RTP; the media plane follows the packets that really come (RFC 4961).</param>
/// <param name="Codec">The agreed codec, both ways.</param>
/// <param name="PayloadType">Its RTP payload type, 0 to 127: a peer may have mapped it to a dynamic one (RFC 3264 5.1).</param>
/// <param name="DigitPayloadType">The agreed telephone-event payload type (RFC 4733), or null.</param>
/// <param name="Direction">The agreed direction (RFC 3264), seen from us.</param>
/// <param name="Hears">What the far end hears.</param>
public sealed record LegSound(
    LegId Leg,
    int Port,
    IPEndPoint Remote,
    AudioCodec Codec,
    int PayloadType,
    int? DigitPayloadType,
    SoundDirection Direction,
    HeardSound Hears);
