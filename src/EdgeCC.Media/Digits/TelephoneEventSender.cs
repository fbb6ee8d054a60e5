using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Digits;

/// <summary>
/// One key press as telephone-event packets: one timestamp, a growing duration, the end three times (RFC 4733 section
/// 2.5.1). Asked for a packet every 20 ms.
/// </summary>
/// <param name="key">The key; throws later for what is none.</param>
/// <param name="payloadType">As negotiated.</param>
/// <param name="samples">How long it is pressed, in samples at 8 kHz; at most 65535.</param>
public sealed class TelephoneEventSender(char key, int payloadType, int samples)
{
    /// <summary>Bytes of each packet.</summary>
    public const int PacketLength = RtpHeader.Length + TelephoneEvent.Length;

    private const int EndPackets = 3;
    private const int Volume = 10;

    private int _duration;
    private int _ends;

    /// <summary>Writes the next packet. False once the press is over and its end sent three times.</summary>
    public bool TryWriteNext(RtpSender sender, Span<byte> packet, TimeSpan now)
    {
        if (_ends == EndPackets)
        {
            return false;
        }

        var first = _duration == 0;
        _duration = Math.Min(_duration + RtpSender.FrameSamples, samples);
        var end = _duration == samples;
        _ends += end ? 1 : 0;

        var header = first
            ? sender.Next(payloadType, RtpSender.FrameSamples, now, marker: true)
            : sender.Repeat(payloadType);
        header.Write(packet);
        new TelephoneEvent(DtmfKeys.All.IndexOf(key), end, Volume, _duration).Write(packet[RtpHeader.Length..]);
        return true;
    }
}
