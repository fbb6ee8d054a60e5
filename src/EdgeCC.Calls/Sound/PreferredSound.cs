using System.Collections.Immutable;
using EdgeCC.Media.Codecs;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Calls.Sound;

/// <summary>
/// What a leg offers first: what the leg it is to be bridged to already speaks, so that packets can be relayed as they
/// are.
/// </summary>
/// <param name="Codec">The codec.</param>
/// <param name="DigitPayloadType">The payload type of telephone-event (RFC 4733).</param>
internal readonly record struct PreferredSound(AudioCodec Codec, int DigitPayloadType)
{
    /// <summary>For the first leg of a call.</summary>
    public static readonly PreferredSound Default = new(AudioCodec.Pcma, SdpCodec.TelephoneEvent.PayloadType);

    /// <summary>Everything the leg speaks, preferred first.</summary>
    public ImmutableArray<SdpCodec> Codecs
    {
        get
        {
            var digits = SdpCodec.TelephoneEvent with { PayloadType = DigitPayloadType };
            return Codec == AudioCodec.Pcmu
                ? [SdpCodec.Pcmu, SdpCodec.Pcma, digits]
                : [SdpCodec.Pcma, SdpCodec.Pcmu, digits];
        }
    }
}
