using System.Net;

namespace EdgeCC.Sip.Sdp;

/// <summary>What offer and answer agreed on.</summary>
/// <param name="Remote">Where the peer wants RTP; null while it holds us by c=0.0.0.0.</param>
/// <param name="Codec">The codec for sound, with the payload type to send.</param>
/// <param name="TelephoneEvent">The codec for digits (RFC 4733) with the payload type to send, or null.</param>
/// <param name="Direction">The direction seen from us: SendOnly when only we may send.</param>
/// <param name="PacketTime">The peer's ptime, 20 ms where it states none.</param>
public sealed record NegotiatedAudio(
    IPEndPoint? Remote, SdpCodec Codec, SdpCodec? TelephoneEvent, SdpDirection Direction, TimeSpan PacketTime)
{
    /// <summary>True while the peer has us on hold: it does not want to hear us (RFC 3264 8.4).</summary>
    public bool IsHeldByPeer => Direction is SdpDirection.ReceiveOnly or SdpDirection.Inactive;
}
