using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class SipRequestTests
{
    private static readonly SipRequest Invite =
        SipText.Request("INVITE", "Via: SIP/2.0/UDP second\nRecord-Route: <sip:p1;lr>\nTimestamp: 54\nSubject: s");

    [Fact]
    public void Response_copies_what_RFC_3261_8_2_6_2_lists()
    {
        var response = Invite.CreateResponse(486, toTag: "mine");
        Assert.Equal(["Via", "Via", "From", "To", "Call-ID", "CSeq"], response.Headers.Select(header => header.Name));
        Assert.Equal("Busy Here", response.Reason);
        Assert.Equal("mine", response.To.Tag);
        Assert.Equal(Invite.Vias, response.Vias);
    }

    [Fact]
    public void Tag_that_is_there_stays()
    {
        var inDialog = Invite with { Headers = Invite.Headers.With("To", "<sip:callee@example.com>;tag=mine") };
        Assert.Equal("mine", inDialog.CreateResponse(200, toTag: "other").To.Tag);
    }

    [Theory]
    [InlineData("INVITE", 180, "Record-Route")]
    [InlineData("INVITE", 200, "Record-Route")]
    [InlineData("INVITE", 100, "Timestamp")]
    [InlineData("INVITE", 404, null)]
    [InlineData("OPTIONS", 200, null)]
    public void Some_headers_are_copied_only_where_they_belong(string method, int status, string? expected)
    {
        var request = SipText.Request(method, "Record-Route: <sip:p1;lr>\nTimestamp: 54");
        var response = request.CreateResponse(status);
        Assert.Equal(expected is null ? 5 : 6, response.Headers.Count);
        Assert.True(expected is null || response.Headers.Has(expected));
    }
}
