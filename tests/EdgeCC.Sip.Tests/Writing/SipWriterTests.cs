using System.Text;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Sip.Tests.Writing;

public sealed class SipWriterTests
{
    [Fact]
    public void Message_is_written_in_full()
    {
        var message = new SipResponse(
            200, "OK", new([new("v", "SIP/2.0/UDP a"), new("Content-Length", "999"), new("Subject", "но")]), "hi"u8.ToArray());
        Assert.Equal(
            "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP a\r\nSubject: но\r\nContent-Length: 2\r\n\r\nhi",
            Encoding.UTF8.GetString(SipWriter.ToBytes(message)));
    }

    [Theory]
    [InlineData("Subject", "one\r\nX: two")]
    [InlineData("Subject", "one\rtwo")]
    [InlineData("Subject", "one\ntwo")]
    [InlineData("Sub:ject", "one")]
    [InlineData("", "one")]
    public void Header_that_would_become_two_is_never_written(string name, string value) =>
        Assert.Throws<FormatException>(() => SipWriter.ToBytes(new SipResponse(200, "OK", new([new(name, value)]))));

    [Fact]
    public void Start_line_that_would_become_two_is_never_written()
    {
        Assert.Throws<FormatException>(() => SipWriter.ToBytes(new SipResponse(200, "OK\r\nX: y", SipHeaders.Empty)));
        Assert.Throws<FormatException>(() => SipWriter.ToBytes(new SipResponse(99, "Low", SipHeaders.Empty)));
        Assert.Throws<FormatException>(
            () => SipWriter.ToBytes(new SipRequest("INV ITE", SipUri.Of("a", "example.com"), SipHeaders.Empty)));
    }
}
