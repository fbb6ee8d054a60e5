using System.Net;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class ViaTests
{
    [Theory]
    [InlineData("SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa", "192.0.2.1:5060", null, null)]
    [InlineData("SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa", "192.0.2.9:5060", "192.0.2.9", null)]
    [InlineData("SIP/2.0/UDP 10.0.0.1:5062;rport;branch=z9hG4bKa", "192.0.2.9:40000", "192.0.2.9", "40000")]
    [InlineData("SIP/2.0/UDP 192.0.2.1;rport", "192.0.2.1:5060", "192.0.2.1", "5060")]
    [InlineData("SIP/2.0/UDP phone.example.com", "192.0.2.9:5060", "192.0.2.9", null)]
    [InlineData("SIP/2.0/UDP [2001:db8::1]", "[2001:db8::1]:5060", null, null)]
    [InlineData("SIP/2.0/UDP 192.0.2.1;received=203.0.113.66", "192.0.2.1:5060", null, null)]
    public void Source_is_noted_where_it_differs_or_was_asked_for(string text, string source, string? received, string? port)
    {
        Assert.True(Via.TryParseList(text, out var vias));
        var noted = vias[0].ReceivedFrom(IPEndPoint.Parse(source));
        Assert.Equal((received, port), (noted.Received, noted.Parameters.Get("rport")));
    }

    [Theory]
    [InlineData("z9hG4bKabc", true)]
    [InlineData("z9hG4bK", false)]
    [InlineData("1", false)]
    public void Branch_is_unique_with_cookie_and_something_behind_it(string branch, bool isUnique) =>
        Assert.Equal(isUnique, new Via("UDP", "a", null, SipParameters.Empty.With("branch", branch)).HasUniqueBranch);

    [Theory]
    [InlineData("SIP/2.0/UDP 192.0.2.15;;,;,,")]
    [InlineData("SIP/3.0/UDP 192.0.2.15")]
    [InlineData("SIP/2.0/UDP")]
    [InlineData("SIP/2.0 192.0.2.15")]
    [InlineData("SIP/2.0/UDP 192.0.2.15:x")]
    [InlineData("SIP/2.0/UDP 192.0.2.15,")]
    public void Bad_Via_is_not_read(string text) => Assert.False(Via.TryParseList(text, out _));
}
