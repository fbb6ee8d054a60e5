using System.Text;
using CsCheck;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Parsing;

public sealed class SipStreamFramerTests
{
    private static readonly string First = Message("first", "body\r\n\r\nmore");
    private static readonly string Second = Message("second", "");

    [Fact]
    public void Messages_are_cut_out_however_the_stream_was_cut() =>
        Gen.Int[1, 40].Array[1, 60].Sample(sizes =>
        {
            var stream = First + "\r\n\r\n" + Second + "\r\n" + First;
            Assert.Equal(
                [First, "ping", Second, First],
                Frames(Cut(Encoding.UTF8.GetBytes(stream), sizes)).Select(Shown));
        });

    [Fact]
    public void Single_line_break_is_no_ping() => Assert.Empty(Frames(["\r\n"u8.ToArray()]));

    [Fact]
    public void Double_line_break_is_a_ping_each_time() =>
        Assert.Equal(["ping", "ping"], Frames(["\r\n\r\n\r"u8.ToArray(), "\n\r\n"u8.ToArray()]).Select(Shown));

    [Theory]
    [InlineData("Content-Length: -999", SipRefusalReason.ContentLengthMalformed)]
    [InlineData("Content-Length: 0\r\nl: 0", SipRefusalReason.SingleHeaderRepeated)]
    [InlineData("Subject: none", SipRefusalReason.ContentLengthMissing)]
    [InlineData("Content-Length: 99999999", SipRefusalReason.MessageTooLarge)]
    [InlineData("Content-Length: 4294967296", SipRefusalReason.ContentLengthMalformed)]
    public void Stream_that_cannot_be_framed_is_given_up(string header, SipRefusalReason reason)
    {
        var text = $"OPTIONS sip:a@example.com SIP/2.0\n{SipText.Mandatory}\nCSeq: 1 OPTIONS\n{header}\n\n";
        var frame = Assert.Single(Frames([SipText.Bytes(text), SipText.Bytes(Second)]));
        Assert.Equal(SipFrameKind.Broken, frame.Kind);
        Assert.Equal(reason, SipText.Refused(frame.Bytes, SipTransport.Tcp).Reason);
    }

    [Fact]
    public void Headers_without_end_are_given_up_at_the_cap()
    {
        var endless = Enumerable.Repeat("X: y\r\n"u8.ToArray(), SipLimits.HeadBytes);
        var frame = Assert.Single(Frames(endless));
        Assert.Equal(SipFrameKind.Broken, frame.Kind);
        Assert.InRange(frame.Bytes.Length, SipLimits.HeadBytes, SipLimits.HeadBytes + 100);
    }

    [Fact]
    public void Body_that_has_not_come_is_waited_for() =>
        Assert.Empty(Frames([Encoding.UTF8.GetBytes(First[..^1])]));

    [Fact]
    public void Arbitrary_bytes_never_throw() =>
        Gen.OneOf(Gen.Byte, Gen.OneOf("\r\nl: 0Content-Length"u8.ToArray())).Array[0, 300].Array[0, 10].Sample(
            pieces => Assert.InRange(Frames(pieces).Count(frame => frame.Kind == SipFrameKind.Broken), 0, 1), iter: 5_000);

    private static string Message(string id, string body) => Encoding.UTF8.GetString(SipText.Bytes(
        $"OPTIONS sip:{id}@example.com SIP/2.0\nContent-Length :\n {body.Length}\n\n")) + body;

    private static List<(SipFrameKind Kind, byte[] Bytes)> Frames(IEnumerable<byte[]> pieces)
    {
        var framer = new SipStreamFramer();
        var frames = new List<(SipFrameKind, byte[])>();
        foreach (var piece in pieces)
        {
            framer.Append(piece);
            while (framer.TryTake(out var frame))
            {
                frames.Add((frame.Kind, frame.Bytes.ToArray()));
            }
        }

        return frames;
    }

    private static string Shown((SipFrameKind Kind, byte[] Bytes) frame) =>
        frame.Kind == SipFrameKind.Ping ? "ping" : Encoding.UTF8.GetString(frame.Bytes);

    private static IEnumerable<byte[]> Cut(byte[] stream, int[] sizes)
    {
        var at = 0;
        for (var i = 0; at < stream.Length; i++)
        {
            var size = Math.Min(sizes[i % sizes.Length], stream.Length - at);
            yield return stream[at..(at + size)];
            at += size;
        }
    }
}
