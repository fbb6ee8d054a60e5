using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Calls.Sound;

/// <summary>
/// The sound one leg has agreed on with its peer: our port, and what offer and answer said last (RFC 3264). A refused
/// offer leaves what was agreed as it was.
/// </summary>
/// <param name="address">Our address in SDP.</param>
/// <param name="id">The id in o=, unique to the leg.</param>
/// <param name="preferred">What is offered first.</param>
internal sealed class LegSession(IPAddress address, long id, PreferredSound preferred)
{
    private readonly SdpNegotiator _negotiator = new(id);
    private IPEndPoint _remote = new(IPAddress.Any, 0);
    private LocalAudio? _said;

    /// <summary>Our RTP port, null before it is taken and after it is given back.</summary>
    public int? Port { get; private set; }

    /// <summary>True once offer and answer have agreed on something.</summary>
    public bool IsAgreed => _negotiator.Agreed is not null;

    /// <summary>True while the peer holds us.</summary>
    public bool IsHeldByPeer => _negotiator.Agreed is { IsHeldByPeer: true };

    /// <summary>What a leg that is to be bridged to this one had better prefer.</summary>
    public PreferredSound Agreed => _negotiator.Agreed is { } agreed
        ? new PreferredSound(CodecOf(agreed.Codec), agreed.TelephoneEvent?.PayloadType ?? preferred.DigitPayloadType)
        : preferred;

    /// <summary>True for an offer we could answer, whatever port we get.</summary>
    public static bool CanAnswer(SdpSession offer) =>
        new SdpNegotiator(0).TryAnswer(
            offer, new LocalAudio(new IPEndPoint(IPAddress.Loopback, 9), PreferredSound.Default.Codecs), out _);

    /// <summary>Takes a port, if there is one.</summary>
    public bool TryOpen(PortPool ports)
    {
        Port ??= ports.Take();
        return Port is not null;
    }

    /// <summary>Gives the port back.</summary>
    /// <returns>The port, or null where none was taken.</returns>
    public int? Close(PortPool ports)
    {
        var port = Port;
        Port = null;
        if (port is { } taken)
        {
            ports.Return(taken);
        }

        return port;
    }

    /// <summary>An offer of ours: both ways, every codec. The port must be open.</summary>
    public byte[] Offer() => Say(Local);

    /// <summary>An offer that changes nothing, a hold included: what we said last, with the same version (RFC 4028 7.4).</summary>
    public byte[] Repeat() => Say(_said ?? Local);

    /// <summary>Answers an offer, or null where there is no common codec (488).</summary>
    public byte[]? Answer(SdpSession offer)
    {
        if (!_negotiator.TryAnswer(offer, Local, out var answer))
        {
            return null;
        }

        Follow();
        var agreed = _negotiator.Agreed!;
        _said = Local with
        {
            Codecs = agreed.TelephoneEvent is { } digits ? [agreed.Codec, digits] : [agreed.Codec],
            Direction = agreed.Direction,
        };
        return answer.ToBytes();
    }

    /// <summary>Takes the answer to our offer from a message body; false where it agrees to nothing usable.</summary>
    public bool TryAccept(ReadOnlyMemory<byte> body)
    {
        if (!SdpSession.TryParse(body.Span, out var answer) || !_negotiator.TryAccept(answer, Local))
        {
            return false;
        }

        Follow();
        return true;
    }

    /// <summary>What the media plane is to be told, or null while there is nothing to tell.</summary>
    public LegSound? Sound(LegId leg, HeardSound hears) =>
        Port is { } port && _negotiator.Agreed is { } agreed
            ? new LegSound(
                leg,
                port,
                new RtpPeer(
                    _remote, CodecOf(agreed.Codec), agreed.Codec.PayloadType, agreed.TelephoneEvent?.PayloadType),
                DirectionOf(agreed.Direction),
                hears)
            : null;

    private LocalAudio Local => new(new IPEndPoint(address, Port!.Value), preferred.Codecs);

    private byte[] Say(LocalAudio offered)
    {
        _said = offered;
        return _negotiator.CreateOffer(offered).ToBytes();
    }

    private void Follow() => _remote = _negotiator.Agreed?.Remote ?? _remote;

    private static AudioCodec CodecOf(SdpCodec codec) =>
        codec.IsSameEncodingAs(SdpCodec.Pcmu) ? AudioCodec.Pcmu : AudioCodec.Pcma;

    private static SoundDirection DirectionOf(SdpDirection direction) => direction switch
    {
        SdpDirection.SendReceive => SoundDirection.SendReceive,
        SdpDirection.SendOnly => SoundDirection.SendOnly,
        SdpDirection.ReceiveOnly => SoundDirection.ReceiveOnly,
        _ => SoundDirection.Inactive,
    };
}
