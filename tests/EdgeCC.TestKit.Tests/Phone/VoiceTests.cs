using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;
using EdgeCC.Phone.Sound;

namespace EdgeCC.TestKit.Tests.Phone;

public sealed class VoiceTests
{
    [Fact]
    public void Keys_are_heard_once_each_as_events()
    {
        var voice = new Voice(new RtpSender(1, 1, 1), AudioCodec.Pcma, keyPayloadType: 101);
        var reader = new TelephoneEventReader();
        var keys = "";
        voice.Speak(440);
        voice.Press('1');
        voice.Press('1');
        voice.Press('#');

        foreach (var packet in Packets(voice, 100))
        {
            Assert.True(RtpPacket.TryRead(packet, out var read));
            keys += read.Header.PayloadType == 101 ? reader.Read(read.Header, read.Payload)?.ToString() : "";
        }

        Assert.Equal("11#", keys);
    }

    [Theory]
    [InlineData(AudioCodec.Pcma)]
    [InlineData(AudioCodec.Pcmu)]
    public void Tone_is_heard_in_the_agreed_codec(AudioCodec codec)
    {
        var voice = new Voice(new RtpSender(1, 1, 1), codec, keyPayloadType: null);
        var ear = new Ear();
        voice.Speak(620);

        foreach (var packet in Packets(voice, 25))
        {
            ear.Listen(packet);
        }

        Assert.True(ear.Reading.Is(620, within: 2));
    }

    private static IEnumerable<byte[]> Packets(Voice voice, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return voice.Next(TimeSpan.FromMilliseconds(20 * i)).ToArray();
        }
    }
}
