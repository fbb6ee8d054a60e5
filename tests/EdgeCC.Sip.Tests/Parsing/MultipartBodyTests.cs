using System.Text;
using CsCheck;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Parsing;

public sealed class MultipartBodyTests
{
    private const string Sdp = "v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\n";
    private const string ContentType = "multipart/mixed;boundary=\"b 1\"";

    private static readonly string Isup = Part("application/isup;version=itu-t92+", "\u0001\u0000\r\n--b\r\n\r\n");

    /// <summary>As a carrier sends it: SDP, and ISUP whose bytes look a little like a delimiter.</summary>
    private static readonly string Body = "preamble\r\n" + Part("application/sdp", Sdp) + Isup + "--b 1--\r\nepilogue";

    [Fact]
    public void Session_description_is_found_wherever_it_stands()
    {
        Assert.Equal(Sdp, Find(Body));
        Assert.Equal(Sdp, Find(Isup + Part("Application/SDP ; charset=x", Sdp) + "--b 1--"));
        Assert.Equal(Sdp, Find(Isup + Part("application/sdp", Sdp, "Content-Disposition: session;handling=required") + "--b 1--"));
        Assert.Equal("", Find(Part("application/sdp", "") + "--b 1--"));
    }

    [Fact]
    public void Boundary_may_stand_without_quotes_and_among_other_parameters() =>
        Assert.Equal(Sdp, Find("--x\r\nContent-Type: application/sdp\r\n\r\n" + Sdp + "\r\n--x--\r\n", "multipart/mixed ; a=b; Boundary=x"));

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("multipart/mixed;boundary")]
    [InlineData("multipart/mixed;boundary=\"\"")]
    [InlineData("multipart/mixed;boundary=\"b 1")]
    [InlineData("multipart/mixed;boundary=other")]
    [InlineData("")]
    [InlineData(null)]
    public void Boundary_that_is_missing_or_wrong_finds_nothing(string? contentType) => Assert.Null(Find(Body, contentType));

    [Fact]
    public void Body_cut_off_within_the_part_holds_none()
    {
        Assert.Null(Find(Body[..Body.IndexOf("0.2.1", StringComparison.Ordinal)]));
        Assert.Null(Find(""));
        Assert.Null(Find("--b 1"));
        Assert.Null(Find("--b 1--\r\n" + Part("application/sdp", Sdp) + "--b 1--"));
    }

    [Fact]
    public void Part_that_is_encoded_or_meant_for_something_else_is_passed_over()
    {
        Assert.Null(Find(Part("application/sdp", Sdp, "Content-Transfer-Encoding: base64") + "--b 1--"));
        Assert.Equal(
            "second",
            Find(Part("application/sdp", "first", "Content-Disposition: early-session") + Part("application/sdp", "second") + "--b 1--"));
    }

    [Fact]
    public void No_more_parts_are_looked_at_than_the_cap()
    {
        string After(int parts) => string.Concat(Enumerable.Repeat(Isup, parts)) + Part("application/sdp", Sdp) + "--b 1--";
        Assert.Equal(Sdp, Find(After(MultipartBody.MaxParts - 1)));
        Assert.Null(Find(After(MultipartBody.MaxParts)));
        Assert.Null(Find(Part("application/sdp", Sdp, "X: " + new string('x', MultipartBody.MaxHeadBytes)) + "--b 1--"));
    }

    [Fact]
    public void Binary_part_of_the_vectors_does_not_hide_the_text_before_it()
    {
        var bytes = File.ReadAllBytes(Corpora.PathOf("rfc4475", "mpart01.dat"));
        Assert.True(SipParser.TryParse(bytes, SipTransport.Udp, out var message, out _));
        Assert.True(MultipartBody.TryFind(message.Headers.Get("Content-Type"), message.Body, "text/plain", out var part));
        Assert.Equal("Hello", Encoding.UTF8.GetString(part.Span));
    }

    [Fact]
    public void Arbitrary_bytes_never_throw()
    {
        var piece = Gen.OneOf(
            Gen.Byte.Array[0, 40].Select(Encoding.Latin1.GetString),
            Gen.OneOf("\r\n", "--b 1", "--b 1--", "\r\n\r\n", Isup, "Content-Type: application/sdp", ":", ";", "\0"));
        var header = Gen.OneOf(Gen.Const(ContentType), Gen.String.Select(text => "multipart/mixed;boundary=" + text), Gen.String);
        Gen.Select(piece.Array[0, 20], header).Sample(
            (pieces, contentType) =>
            {
                Find(string.Concat(pieces), contentType);
            },
            iter: 10_000);
    }

    private static string Part(string type, string content, string header = "X-Other: 1") =>
        $"--b 1\r\nContent-Type: {type}\r\n{header}\r\n\r\n{content}\r\n";

    private static string? Find(string body, string? contentType = ContentType) =>
        MultipartBody.TryFind(contentType, Encoding.Latin1.GetBytes(body), "application/sdp", out var part)
            ? Encoding.Latin1.GetString(part.Span)
            : null;
}
