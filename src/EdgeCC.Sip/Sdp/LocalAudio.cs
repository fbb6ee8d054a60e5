using System.Collections.Immutable;
using System.Net;

namespace EdgeCC.Sip.Sdp;

/// <summary>What we can do and want for one leg's sound.</summary>
/// <param name="EndPoint">Our RTP address and port.</param>
/// <param name="Codecs">What we speak, preferred first; telephone-event among them where we take digits.</param>
/// <param name="Direction">What we want: ours to state in an offer, to be met in an answer.</param>
public sealed record LocalAudio(
    IPEndPoint EndPoint, ImmutableArray<SdpCodec> Codecs, SdpDirection Direction = SdpDirection.SendReceive);
