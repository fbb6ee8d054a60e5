using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EdgeCC.Sip.Sdp;

/// <summary>
/// Offer and answer (RFC 3264) for the one audio stream of a leg. Remembers what it last said, because the version in
/// o= goes up by one with every change and stays with every repetition (RFC 3264 8), sections may never disappear, and
/// a payload type keeps its meaning (8.3.2).
/// </summary>
/// <param name="sessionId">The numeric id in o=, unique to the leg; any number.</param>
public sealed class SdpNegotiator(long sessionId)
{
    private SdpSession? _lastSaid;
    private int _audioIndex;
    private SdpDirection _wanted;

    /// <summary>What is agreed now, null before the first agreement. A refused offer leaves it as it was.</summary>
    public NegotiatedAudio? Agreed { get; private set; }

    /// <summary>An offer of ours.</summary>
    public SdpSession CreateOffer(LocalAudio local)
    {
        _wanted = local.Direction;
        var codecs = local.Codecs.Select(KeepingPayloadType);
        var audio = AudioSection(local, "RTP/AVP", [.. codecs], local.Direction);
        return _lastSaid is null
            ? Say([audio], local)
            : Say(_lastSaid.Media.Select(SwitchedOff).ToImmutableArray().SetItem(_audioIndex, audio), local);
    }

    /// <summary>
    /// Answers the peer's offer: the first codec of the offer that we speak, digits at the same clock, every other
    /// section refused with port 0 (6). False where there is no common audio codec: refuse with 488.
    /// </summary>
    public bool TryAnswer(SdpSession offer, LocalAudio local, [NotNullWhen(true)] out SdpSession? answer)
    {
        answer = null;
        for (var i = 0; i < offer.Media.Length; i++)
        {
            if (OfferedAudio.TryRead(offer, offer.Media[i], out var offered) && TryAgree(offered, local, local.Direction))
            {
                _audioIndex = i;
                ImmutableArray<SdpCodec> codecs = Agreed!.TelephoneEvent is { } digits ? [Agreed.Codec, digits] : [Agreed.Codec];
                var audio = AudioSection(local, offer.Media[i].Protocol, codecs, Agreed.Direction);
                answer = Say(offer.Media.Select(SwitchedOff).ToImmutableArray().SetItem(i, audio), local);
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the peer's answer to our last offer. False where it agrees to nothing usable.</summary>
    public bool TryAccept(SdpSession answer, LocalAudio local) =>
        _audioIndex < answer.Media.Length
        && OfferedAudio.TryRead(answer, answer.Media[_audioIndex], out var answered)
        && TryAgree(answered, local, _wanted);

    private bool TryAgree(OfferedAudio peer, LocalAudio local, SdpDirection wanted)
    {
        var common = peer.Codecs.Where(codec => local.Codecs.Any(codec.IsSameEncodingAs)).ToList();
        if (common.Find(codec => !codec.IsTelephoneEvent) is not { } audio)
        {
            return false;
        }

        Agreed = new NegotiatedAudio(
            peer.Remote,
            audio,
            common.Find(codec => codec.IsTelephoneEvent && codec.ClockRate == audio.ClockRate),
            wanted & SdpDirections.Reversed(peer.Direction),
            peer.PacketTime);
        return true;
    }

    private SdpSession Say(ImmutableArray<SdpMedia> media, LocalAudio local)
    {
        var address = local.EndPoint.Address.ToString();
        var id = sessionId.ToString(CultureInfo.InvariantCulture);
        var version = _lastSaid?.Origin.Version ?? 1;
        var said = new SdpSession(new SdpOrigin("-", id, version, address), "-", address, [], media);
        if (_lastSaid is not null && said.ToString() != _lastSaid.ToString())
        {
            said = said with { Origin = said.Origin with { Version = version + 1 } };
        }

        return _lastSaid = said;
    }

    private SdpCodec KeepingPayloadType(SdpCodec codec)
    {
        SdpCodec?[] agreed = [Agreed?.Codec, Agreed?.TelephoneEvent];
        return agreed.FirstOrDefault(known => known?.IsSameEncodingAs(codec) == true) is { } kept
            ? codec with { PayloadType = kept.PayloadType }
            : codec;
    }

    private static SdpMedia SwitchedOff(SdpMedia media) => media with { Port = 0, Connection = null, Attributes = [] };

    private static SdpMedia AudioSection(
        LocalAudio local, string protocol, ImmutableArray<SdpCodec> codecs, SdpDirection direction)
    {
        var attributes = ImmutableArray.CreateBuilder<SdpAttribute>();
        foreach (var codec in codecs)
        {
            attributes.Add(new SdpAttribute("rtpmap", $"{codec.PayloadType} {codec.Name}/{codec.ClockRate}"));
            if (codec.Parameters is not null)
            {
                attributes.Add(new SdpAttribute("fmtp", $"{codec.PayloadType} {codec.Parameters}"));
            }
        }

        attributes.Add(new SdpAttribute("ptime", "20"));
        attributes.Add(new SdpAttribute(SdpDirections.NameOf(direction)));
        ImmutableArray<string> formats = [.. codecs.Select(codec => codec.PayloadType.ToString(CultureInfo.InvariantCulture))];
        return new SdpMedia("audio", local.EndPoint.Port, protocol, formats, null, attributes.ToImmutable());
    }
}
