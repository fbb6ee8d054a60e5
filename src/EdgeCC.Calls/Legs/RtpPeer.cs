using System.Net;
using EdgeCC.Media.Codecs;

namespace EdgeCC.Calls.Legs;

/// <summary>Who is at the other end of an RTP port, and what was agreed with it.</summary>
/// <param name="Remote">
/// Where the peer's SDP wants RTP; the media plane follows it to where its packets really come from, once (RFC 4961).
/// </param>
/// <param name="Codec">Both ways.</param>
/// <param name="PayloadType">
/// What the codec is called in RTP, 0 to 127: a peer may have mapped it to a dynamic type (RFC 3264 5.1). The static types
/// of RFC 3551 are heard as well.
/// </param>
/// <param name="DigitPayloadType">Telephone-event (RFC 4733), or null: then digits are listened for in the sound.</param>
public sealed record RtpPeer(IPEndPoint Remote, AudioCodec Codec, int PayloadType, int? DigitPayloadType);
