using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class SipRequestValidatorTests
{
    private static readonly SipUasPolicy Policy =
        new(["INVITE", "ACK", "CANCEL", "BYE", "OPTIONS"], ["timer", "100rel"], ["application/sdp"], ["MESSAGE"]);

    [Theory]
    [InlineData("NEWMETHOD", "", 501, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS")]
    [InlineData("invite", "", 501, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS")]
    [InlineData("MESSAGE", "", 405, "Allow", "INVITE, ACK, CANCEL, BYE, OPTIONS")]
    [InlineData("OPTIONS", "Require: timer, nothing, Neither\nProxy-Require: other", 420, "Unsupported", "nothing, Neither")]
    [InlineData("INVITE", "Content-Type: application/unknown\n\nbody", 415, "Accept", "application/sdp")]
    [InlineData("INVITE", "X: y\n\nbody", 415, "Accept", "application/sdp")]
    [InlineData("INVITE", "Content-Type: application/sdp\nContent-Encoding: gzip\n\nbody", 415, "Accept-Encoding", "identity")]
    public void Refusal_says_what_would_do(string method, string headers, int status, string header, string value)
    {
        var refusal = SipRequestValidator.Validate(SipText.Request(method, headers), Policy, "tag");
        Assert.Equal((status, value, "tag"), (refusal?.Status, refusal?.Headers.Get(header), refusal?.To.Tag));
    }

    [Fact]
    public void Accept_without_SDP_is_not_acceptable() =>
        Assert.Equal(406, SipRequestValidator.Validate(SipText.Request("INVITE", "Accept: text/plain"), Policy, "tag")?.Status);

    [Theory]
    [InlineData("nobodyKnowsThisScheme:totallyopaquecontent", 416)]
    [InlineData("tel:+12015550123", null)]
    public void Request_URI_scheme_must_be_known(string uri, int? status) => Assert.Equal(
        status,
        SipRequestValidator.Validate(SipText.Request("OPTIONS") with { Uri = SipUri.Parse(uri) }, Policy, "tag")?.Status);

    [Theory]
    [InlineData("INVITE", "Require: TIMER\nAccept: */*, text/plain\nContent-Type: Application/SDP; charset=utf-8\n\nbody")]
    [InlineData("INVITE", "Accept: application/sdp;level=1")]
    [InlineData("INVITE", "Content-Type: image/png\nContent-Disposition: icon; handling=optional\n\nbody")]
    [InlineData("OPTIONS", "Max-Forwards: 0\nAccept: text/plain")]
    [InlineData("ACK", "Require: nothing")]
    [InlineData("CANCEL", "Require: nothing")]
    public void Request_that_can_be_processed_is(string method, string headers) =>
        Assert.Null(SipRequestValidator.Validate(SipText.Request(method, headers), Policy, "tag"));
}
