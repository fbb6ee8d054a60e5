using CsCheck;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Tests.Rtp;

public class RtpPacketTests
{
    private static readonly RtpHeader Header = new(true, 101, 0xFFFE, 0xDEADBEEF, 0x01020304);

    [Fact]
    public void What_is_written_is_read()
    {
        var packet = Packet(Header, [1, 2, 3]);

        Assert.True(RtpPacket.TryRead(packet, out var read));
        Assert.Equal(Header, read.Header);
        Assert.Equal([1, 2, 3], read.Payload.ToArray());
        Assert.Equal(RtpHeader.Length, read.PayloadOffset);
    }

    [Fact]
    public void Csrc_list_extension_and_padding_are_not_payload()
    {
        byte[] packet =
        [
            0x80 | 0x20 | 0x10 | 2, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0, 5,
            1, 1, 1, 1, 2, 2, 2, 2,
            0xBE, 0xDE, 0, 1, 3, 3, 3, 3,
            42, 43, 0, 0, 3,
        ];

        Assert.True(RtpPacket.TryRead(packet, out var read));
        Assert.Equal([42, 43], read.Payload.ToArray());
        Assert.Equal(7, read.Header.SequenceNumber);
    }

    [Theory]
    [InlineData("80000001000000020000")] // shorter than the header
    [InlineData("400000010000000200000003")] // version 1
    [InlineData("81000001000000020000000300")] // CSRC list cut off
    [InlineData("900000010000000200000003bede")] // extension header cut off
    [InlineData("900000010000000200000003bede000100")] // extension cut off
    [InlineData("a0000001000000020000000300")] // padding of no bytes
    [InlineData("a000000100000002000000030003")] // more padding than packet
    [InlineData("80c80001000000020000000300000000")] // an RTCP sender report
    public void Datagram_that_is_no_RTP_packet_is_refused(string datagram) =>
        Assert.False(RtpPacket.TryRead(Convert.FromHexString(datagram), out _));

    [Fact]
    public void No_datagram_makes_the_reader_throw() =>
        Gen.Byte.Array[0, 64].Sample(datagram =>
        {
            var read = RtpPacket.TryRead(datagram, out var packet);
            Assert.True(!read || packet.PayloadOffset + packet.Payload.Length <= datagram.Length);
        });

    internal static byte[] Packet(RtpHeader header, byte[] payload)
    {
        var packet = new byte[RtpHeader.Length + payload.Length];
        header.Write(packet);
        payload.CopyTo(packet, RtpHeader.Length);
        return packet;
    }
}
