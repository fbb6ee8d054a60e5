using System.Buffers.Binary;

namespace EdgeCC.Media.Rtp;

/// <summary>A received RTP packet, read in place (RFC 3550 section 5).</summary>
public readonly ref struct RtpPacket
{
    private RtpPacket(RtpHeader header, ReadOnlySpan<byte> payload, int payloadOffset)
    {
        Header = header;
        Payload = payload;
        PayloadOffset = payloadOffset;
    }

    /// <summary>The fixed header.</summary>
    public RtpHeader Header { get; }

    /// <summary>What is carried: without CSRC list, extension and padding.</summary>
    public ReadOnlySpan<byte> Payload { get; }

    /// <summary>Where in the datagram the payload begins.</summary>
    public int PayloadOffset { get; }

    /// <summary>
    /// Reads a datagram. False for everything that fails the header checks of RFC 3550 A.1: too short, not version 2,
    /// an RTCP packet (RFC 5761 section 4), a CSRC list, extension or padding longer than the packet.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> datagram, out RtpPacket packet)
    {
        packet = default;
        if (datagram.Length < RtpHeader.Length || datagram[0] >> 6 != 2 || IsRtcp(datagram[1]))
        {
            return false;
        }

        var start = RtpHeader.Length + (4 * (datagram[0] & 0x0F));
        if (!TrySkipExtension(datagram, ref start) || !TryFindEnd(datagram, start, out var end))
        {
            return false;
        }

        packet = new RtpPacket(ReadHeader(datagram), datagram[start..end], start);
        return true;
    }

    private static bool IsRtcp(byte second) => second is >= 192 and <= 223;

    private static RtpHeader ReadHeader(ReadOnlySpan<byte> datagram) => new(
        (datagram[1] & 0x80) != 0,
        datagram[1] & 0x7F,
        BinaryPrimitives.ReadUInt16BigEndian(datagram[2..]),
        BinaryPrimitives.ReadUInt32BigEndian(datagram[4..]),
        BinaryPrimitives.ReadUInt32BigEndian(datagram[8..]));

    private static bool TrySkipExtension(ReadOnlySpan<byte> datagram, ref int start)
    {
        if ((datagram[0] & 0x10) == 0)
        {
            return start <= datagram.Length;
        }

        if (start + 4 > datagram.Length)
        {
            return false;
        }

        start += 4 + (4 * BinaryPrimitives.ReadUInt16BigEndian(datagram[(start + 2)..]));
        return start <= datagram.Length;
    }

    private static bool TryFindEnd(ReadOnlySpan<byte> datagram, int start, out int end)
    {
        end = datagram.Length;
        if ((datagram[0] & 0x20) == 0)
        {
            return true;
        }

        var padding = datagram[^1];
        end -= padding;
        return padding != 0 && end >= start;
    }
}
