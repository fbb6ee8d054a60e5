using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Digits;

/// <summary>
/// Tells the keys pressed from the telephone-event packets of a port, each press once. Every packet of a press carries
/// the press's timestamp, so any one of them is enough: neither the first nor the last has to arrive, and repeats and
/// late ones are known again (RFC 4733 section 2.5.2).
/// </summary>
public sealed class TelephoneEventReader
{
    // RFC 4733 section 2.5.1.3: a key held longer than the duration field can say goes on under a new timestamp.
    private const uint LongestSegment = 0xFFFF;

    // Ten seconds: a timestamp further back is no late packet, but a source that started anew.
    private const int LatestRepeat = 80_000;

    private RtpHeader? _press;
    private TelephoneEvent _last;

    /// <summary>The key whose press is first heard of by this packet, or null.</summary>
    public char? Read(in RtpHeader header, ReadOnlySpan<byte> payload)
    {
        if (!TelephoneEvent.TryRead(payload, out var received) || received.Digit is not { } digit)
        {
            return null;
        }

        var isRepeat = IsRepeat(header);
        var isContinued = IsContinued(header, received);
        if (!isRepeat)
        {
            _press = header;
        }

        _last = received;
        return isRepeat || isContinued ? null : digit;
    }

    private bool IsRepeat(in RtpHeader header) =>
        _press is { } press
        && press.Ssrc == header.Ssrc
        && (int)(press.Timestamp - header.Timestamp) is >= 0 and < LatestRepeat;

    private bool IsContinued(in RtpHeader header, in TelephoneEvent received) =>
        _press is { } press
        && press.Ssrc == header.Ssrc
        && press.Timestamp + LongestSegment == header.Timestamp
        && received.Code == _last.Code
        && !_last.End;
}
