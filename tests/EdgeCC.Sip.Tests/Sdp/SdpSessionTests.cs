using System.Text;
using CsCheck;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Sip.Tests.Sdp;

public sealed class SdpSessionTests
{
    private const string Full = """
        v=0
        o=alice 2890844526 18446744073709551615 IN IP4 host.example.com
        s=
        i=information
        c=IN IP4 224.2.1.1/127
        b=AS:64
        t=0 0
        a=sendonly
        m=audio 49170/2 RTP/AVP 0 8 97
        c=IN IP6 2001:db8::1
        a=rtpmap:97 iLBC/8000
        a=fmtp:97 mode=30
        m=video 0 RTP/SAVP 31
        """;

    [Fact]
    public void Lines_come_where_they_belong()
    {
        var session = Parsed(Full);
        Assert.Equal(new SdpOrigin("alice", "2890844526", ulong.MaxValue, "host.example.com"), session.Origin);
        Assert.Equal("224.2.1.1", session.Connection);
        Assert.Equal([new SdpAttribute("sendonly")], session.Attributes);
        Assert.Equal(["audio", "video"], session.Media.Select(media => media.Kind));
        Assert.Equal((49170, "2001:db8::1"), (session.Media[0].Port, session.Media[0].Connection));
        Assert.Equal(["0", "8", "97"], session.Media[0].Formats);
        Assert.Equal(new SdpAttribute("fmtp", "97 mode=30"), session.Media[0].Attributes[1]);
    }

    [Fact]
    public void Bare_line_feeds_are_taken() =>
        Assert.True(SdpSession.TryParse(Encoding.UTF8.GetBytes(Full.ReplaceLineEndings("\n")), out _));

    [Fact]
    public void Written_description_is_read_alike()
    {
        var text = Parsed(Full).ToString();
        Assert.Equal(text, Parsed(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("v=1\no=- 1 1 IN IP4 a")]
    [InlineData("v=0\ns=-")]
    [InlineData("v=0\no=- 1 1 IN IP4")]
    [InlineData("v=0\no=- 1 1 IN IP4 a\nc=IN IP4")]
    [InlineData("v=0\no=- 1 1 IN IP4 a\nm=audio")]
    [InlineData("v=0\no=- 1 1 IN IP4 a\nm=audio 70000 RTP/AVP 0")]
    [InlineData("v=0\no=- 1 1 IN IP4 a\nm=audio -1 RTP/AVP 0")]
    public void Bad_description_is_not_read(string text) => Assert.False(SdpSession.TryParse(SdpBytes(text), out _));

    [Theory]
    [InlineData("a=x\r\n", SdpLimits.Attributes)]
    [InlineData("m=audio 1 RTP/AVP 0\r\n", SdpLimits.Media)]
    [InlineData("i=xxxxxxxxxxxxxxxxxxxxxxxxxxxx\r\n", SdpLimits.Bytes / 32)]
    public void Nothing_beyond_a_cap_is_kept(string line, int cap)
    {
        var head = "v=0\r\no=- 1 1 IN IP4 a\r\n";
        Assert.True(SdpSession.TryParse(Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(line, cap - 1))), out _));
        Assert.False(SdpSession.TryParse(Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(line, cap + 1))), out _));
    }

    [Fact]
    public void Arbitrary_and_mutated_bytes_never_throw_in_reading_or_answering()
    {
        var seed = SdpBytes(Full);
        var local = new LocalAudio(new(0x0100007f, 4000), [SdpCodec.Pcma, SdpCodec.Pcmu, SdpCodec.TelephoneEvent]);
        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte.Array[0, 3], Gen.Int[0, 12]).Array[1, 6].Sample(
            edits =>
            {
                byte[] bytes = edits.Aggregate(seed, (text, edit) =>
                    [.. text.Take(edit.Item1), .. edit.Item2, .. text.Skip(edit.Item1 + edit.Item3)]);
                if (SdpSession.TryParse(bytes, out var session) && new SdpNegotiator(1).TryAnswer(session, local, out var answer))
                {
                    Assert.True(SdpSession.TryParse(answer.ToBytes(), out _));
                }
            },
            iter: 5_000);
    }

    private static SdpSession Parsed(string text)
    {
        Assert.True(SdpSession.TryParse(SdpBytes(text), out var session));
        return session;
    }

    private static byte[] SdpBytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n");
}
