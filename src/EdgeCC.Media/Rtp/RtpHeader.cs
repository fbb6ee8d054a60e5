using System.Buffers.Binary;

namespace EdgeCC.Media.Rtp;

/// <summary>The fixed header of an RTP packet (RFC 3550 section 5.1), as we write it: no padding, extension or CSRC.</summary>
/// <param name="Marker">First packet of a talkspurt or of an event (RFC 3551 section 4.1, RFC 4733 section 2.2).</param>
/// <param name="PayloadType">0 to 127.</param>
/// <param name="SequenceNumber">One more per packet, wrapping.</param>
/// <param name="Timestamp">In samples, wrapping.</param>
/// <param name="Ssrc">Who sends.</param>
public readonly record struct RtpHeader(bool Marker, int PayloadType, ushort SequenceNumber, uint Timestamp, uint Ssrc)
{
    /// <summary>Bytes it takes.</summary>
    public const int Length = 12;

    private const byte Version2 = 0x80;

    /// <summary>Writes the header into the first <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> packet)
    {
        packet[0] = Version2;
        packet[1] = (byte)((Marker ? 0x80 : 0) | PayloadType);
        BinaryPrimitives.WriteUInt16BigEndian(packet[2..], SequenceNumber);
        BinaryPrimitives.WriteUInt32BigEndian(packet[4..], Timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(packet[8..], Ssrc);
    }
}
