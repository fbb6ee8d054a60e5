using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Tests.Digits;

public class TelephoneEventTests
{
    private const int PayloadType = 101;
    private readonly TelephoneEventReader _reader = new();

    // RFC 4733 section 5 table 5: "911".
    [Fact]
    public void Example_of_the_RFC_reads_as_the_keys_that_were_dialled()
    {
        (uint Timestamp, string Payload)[] packets =
        [
            (0, "09000190"), (0, "09000320"), (0, "090004b0"), (0, "09000640"), (0, "09800640"), (0, "09800640"),
            (7040, "01000190"), (7040, "010007d0"), (7040, "018007d0"), (7040, "018007d0"),
            (11200, "01000190"), (11200, "018006e0"), (11200, "018006e0"), (11200, "018006e0"),
        ];

        Assert.Equal("911", string.Concat(packets.Select(packet => Read(packet.Timestamp, packet.Payload))));
    }

    [Fact]
    public void Lost_start_leaves_the_key_to_be_heard_from_what_comes() =>
        Assert.Equal('5', Read(800, "058a0640"));

    [Fact]
    public void Lost_end_does_not_hide_the_next_press_of_the_same_key()
    {
        Assert.Equal('5', Read(800, "050a00a0"));
        Assert.Equal('5', Read(2400, "050a00a0"));
    }

    [Fact]
    public void Late_packet_of_an_older_press_is_not_another_press()
    {
        Assert.Equal('5', Read(800, "050a00a0"));
        Assert.Equal('6', Read(2400, "060a00a0"));
        Assert.Null(Read(800, "058a0320"));
        Assert.Null(Read(2400, "068a0320"));
    }

    [Fact]
    public void Key_held_longer_than_a_segment_is_one_press()
    {
        Assert.Equal('5', Read(800, "050affff"));
        Assert.Null(Read(800 + 0xFFFF, "050a00a0"));
        Assert.Null(Read(800 + 0xFFFF, "058a0140"));
    }

    [Fact]
    public void Source_that_starts_anew_is_heard()
    {
        Assert.Equal('5', Read(4_000_000_000, "058a0320"));
        Assert.Equal('5', Read(0, "058a0320", ssrc: 2));
        Assert.Equal('5', Read(2_000_000_000, "058a0320", ssrc: 2));
        Assert.Equal('5', Read(0, "058a0320", ssrc: 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("050a00")]
    [InlineData("100a0190")] // flash is no key
    [InlineData("ff8affff")]
    public void Payload_that_is_no_key_is_not_heard(string payload) => Assert.Null(Read(800, payload));

    [Theory]
    [InlineData('0')]
    [InlineData('9')]
    [InlineData('*')]
    [InlineData('#')]
    [InlineData('D')]
    public void Press_that_is_sent_is_heard_once_and_its_end_is_sent_three_times(char key)
    {
        var sender = new RtpSender(7, 65_534, 1000);
        var first = sender.Next(0, 160, TimeSpan.Zero);
        var packets = Press(sender, key);

        Assert.Equal([160, 320, 480, 640, 800, 800, 800], packets.Select(packet => packet.Event.Duration));
        Assert.Equal(3, packets.Count(packet => packet.Event.End));
        Assert.All(packets, packet => Assert.Equal(first.Timestamp + 160, packet.Header.Timestamp));
        Assert.Equal([true, false, false, false, false, false, false], packets.Select(packet => packet.Header.Marker));
        Assert.Equal([65_535, 0, 1, 2, 3, 4, 5], packets.Select(packet => (int)packet.Header.SequenceNumber));
        Assert.Equal([key], packets.Select(packet => _reader.Read(packet.Header, packet.Payload)).OfType<char>());
    }

    [Fact]
    public void Sound_after_a_press_goes_on_at_the_time_that_has_passed()
    {
        var sender = new RtpSender(7, 1, 1000);
        Press(sender, '1');

        Assert.Equal(1000u + (7 * 160), sender.Next(0, 160, TimeSpan.FromMilliseconds(160)).Timestamp);
    }

    private static List<(RtpHeader Header, TelephoneEvent Event, byte[] Payload)> Press(RtpSender sender, char key)
    {
        var press = new TelephoneEventSender(key, PayloadType, samples: 800);
        var sent = new List<(RtpHeader, TelephoneEvent, byte[])>();
        var packet = new byte[TelephoneEventSender.PacketLength];
        while (press.TryWriteNext(sender, packet, TimeSpan.FromMilliseconds(20 * (sent.Count + 1))))
        {
            Assert.True(RtpPacket.TryRead(packet, out var rtp));
            Assert.True(TelephoneEvent.TryRead(rtp.Payload, out var read));
            sent.Add((rtp.Header, read, rtp.Payload.ToArray()));
        }

        return sent;
    }

    private char? Read(uint timestamp, string payload, uint ssrc = 1) =>
        _reader.Read(new RtpHeader(false, PayloadType, 0, timestamp, ssrc), Convert.FromHexString(payload));
}
