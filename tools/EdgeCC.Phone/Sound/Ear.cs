using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Tones;

namespace EdgeCC.Phone.Sound;

/// <summary>What a telephone hears: RTP in, one reading for every 100 ms of sound out.</summary>
internal sealed class Ear
{
    private readonly ToneMeter _meter = new();
    private readonly short[] _samples = new short[2048];
    private readonly short[] _silence = new short[G711.SampleRate / 50];

    /// <summary>Takes a datagram. True when there is a new <see cref="Reading"/>.</summary>
    public bool Listen(ReadOnlySpan<byte> datagram)
    {
        if (!RtpPacket.TryRead(datagram, out var packet) || CodecOf(packet.Header.PayloadType) is not { } codec)
        {
            return false;
        }

        var count = G711.Decode(packet.Payload, _samples, codec);
        return _meter.Listen(_samples.AsSpan(0, count));
    }

    /// <summary>Takes 20 ms in which nothing came: who says nothing need not send. True as in <see cref="Listen"/>.</summary>
    public bool ListenToNothing() => _meter.Listen(_silence);

    /// <summary>What was heard last.</summary>
    public ToneReading Reading => _meter.Reading;

    private static AudioCodec? CodecOf(int payloadType) => payloadType switch
    {
        0 => AudioCodec.Pcmu,
        8 => AudioCodec.Pcma,
        _ => null,
    };
}
