using System.Net;
using System.Text;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Parsing;

public sealed class SipRefusalTests
{
    private const string Options = "OPTIONS sip:callee@example.com SIP/2.0";
    private const string Good = SipText.Mandatory + "\nCSeq: 1 OPTIONS\n";

    public static TheoryData<SipRefusalReason, int?, string> Faults => new()
    {
        { SipRefusalReason.NotSip, null, "hello" },
        { SipRefusalReason.MessageTooLarge, 513, $"{Options}\n{Good}\n\n{new string('x', SipLimits.MessageBytes)}" },
        { SipRefusalReason.MessageTooLarge, 513, $"{Options}\n{Good}{Lines(8, 5000)}" },
        { SipRefusalReason.StartLineTooLong, 414, $"OPTIONS sip:{new string('x', SipLimits.StartLineBytes)} SIP/2.0\n{Good}" },
        { SipRefusalReason.StartLineMalformed, 400, $"OPTIONS  sip:callee@example.com  SIP/2.0\n{Good}" },
        { SipRefusalReason.StartLineMalformed, 400, $"OPTIONS sip:callee@example.com\n{Good}" },
        { SipRefusalReason.StartLineMalformed, 400, $"GET / HTTP/1.1\n{Good}" },
        { SipRefusalReason.StartLineMalformed, 400, $"OPTIONS sip:callee@example.com; lr SIP/2.0\n{Good}" },
        { SipRefusalReason.VersionNotSupported, 505, $"OPTIONS sip:callee@example.com SIP/7.0\n{Good}" },
        { SipRefusalReason.StatusCodeOutOfRange, null, $"SIP/2.0 4294967301 better not break\n{Good}" },
        { SipRefusalReason.StatusCodeOutOfRange, null, $"SIP/2.0 099 Too Low\n{Good}" },
        { SipRefusalReason.RequestUriMalformed, 400, $"OPTIONS <sip:callee@example.com> SIP/2.0\n{Good}" },
        { SipRefusalReason.RequestUriMalformed, 400, $"OPTIONS sip:a@example.com?Route=%3Csip:b%3E SIP/2.0\n{Good}" },
        { SipRefusalReason.HeaderMalformed, 400, $"{Options}\n{Good}Foobar roobar" },
        { SipRefusalReason.HeaderMalformed, 400, $"{Options}\n{Good}Na me: value" },
        { SipRefusalReason.HeaderTooLarge, 513, $"{Options}\n{Good}Subject: {new string('x', SipLimits.HeaderBytes)}" },
        { SipRefusalReason.TooManyHeaders, 513, $"{Options}\n{Good}{Lines(SipLimits.Headers, 1)}" },
        { SipRefusalReason.MandatoryHeaderMissing, 400, $"{Options}\n{SipText.Mandatory}" },
        { SipRefusalReason.SingleHeaderRepeated, 400, $"{Options}\n{Good}i: other@example.net" },
        { SipRefusalReason.SingleHeaderRepeated, 400, $"{Options}\n{Good}Content-Length: 0\nl: 0" },
        { SipRefusalReason.ViaMalformed, 400, $"{Options}\n{Good}Via: SIP/2.0/UDP 192.0.2.15;;,;,," },
        { SipRefusalReason.ViaMalformed, 400, $"{Options}\n{Good}{Vias(SipLimits.Vias)}" },
        { SipRefusalReason.AddressMalformed, 400, $"{Options}\n{Good}Contact: \"Joe\" <sip:joe@example.org>;;;;" },
        { SipRefusalReason.AddressMalformed, 400, $"{Options}\n{Good}Contact: sip:user@example.com?Route=%3Csip:b%3E" },
        { SipRefusalReason.AddressMalformed, 400, $"{Options}\n{Good.Replace("To: <", "To: \"Mr. J. User <")}" },
        { SipRefusalReason.CallIdMalformed, 400, $"{Options}\n{Good.Replace("call@example.net", "call @example.net")}" },
        { SipRefusalReason.CSeqMalformed, 400, $"{Options}\n{SipText.Mandatory}\nCSeq: 36893488147419103232 OPTIONS" },
        { SipRefusalReason.CSeqMalformed, 400, $"{Options}\n{SipText.Mandatory}\nCSeq: 2147483648 OPTIONS" },
        { SipRefusalReason.CSeqMethodDiffers, 400, $"{Options}\n{SipText.Mandatory}\nCSeq: 1 INVITE" },
        { SipRefusalReason.MaxForwardsMalformed, 400, $"{Options}\n{Good}Max-Forwards: 300" },
        { SipRefusalReason.ContentLengthMalformed, 400, $"{Options}\n{Good}Content-Length: -999" },
        { SipRefusalReason.ContentLengthExceedsBody, 400, $"{Options}\n{Good}Content-Length: 9999\n\nshort" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_has_its_reason_and_status(SipRefusalReason reason, int? status, string text)
    {
        var refusal = SipText.Refused(text);
        Assert.Equal((reason, status), (refusal.Reason, refusal.Status));
        Assert.Equal(status, refusal.StatelessAnswer?.Status);
    }

    [Fact]
    public void Every_reason_is_tested()
    {
        SipRefusalReason[] testedBelow = [SipRefusalReason.HeadIncomplete, SipRefusalReason.ContentLengthMissing];
        Assert.Equal(
            Enum.GetValues<SipRefusalReason>().Order(), Faults.Select(row => row.Data.Item1).Concat(testedBelow).Distinct().Order());
    }

    [Fact]
    public void Message_cut_off_in_its_headers_is_refused()
    {
        var refusal = SipText.Refused(Encoding.UTF8.GetBytes($"{Options}\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n"));
        Assert.Equal(SipRefusalReason.HeadIncomplete, refusal.Reason);
        Assert.NotNull(refusal.StatelessAnswer);
    }

    [Theory]
    [InlineData("one\rtwo")]
    [InlineData("one\ntwo")]
    public void Lone_half_of_a_line_end_in_a_value_is_refused(string value)
    {
        var bytes = SipText.Bytes($"{Options}\n{Good}Subject: here");
        var text = Encoding.UTF8.GetString(bytes).Replace("here", value, StringComparison.Ordinal);
        Assert.Equal(SipRefusalReason.HeaderMalformed, SipText.Refused(Encoding.UTF8.GetBytes(text)).Reason);
    }

    [Fact]
    public void Only_a_stream_needs_a_content_length()
    {
        var text = $"{Options}\n{Good}";
        Assert.Equal(SipRefusalReason.ContentLengthMissing, SipText.Refused(text, SipTransport.Tcp).Reason);
        Assert.True(SipParser.TryParse(SipText.Bytes(text), SipTransport.WebSocket, out _, out _));
    }

    [Fact]
    public void Answer_carries_what_could_be_recovered()
    {
        var answer = SipText.Refused($"{Options}\n{Good}Foobar roobar").StatelessAnswer!;
        Assert.Equal("z9hG4bKmandatory", answer.TopVia.Branch);
        Assert.Equal("from", answer.From.Tag);
        Assert.Equal("call@example.net", answer.CallId);
        Assert.NotNull(answer.To.Tag);
    }

    [Fact]
    public void Same_request_gets_the_same_stateless_tag()
    {
        var text = $"{Options}\n{Good}Foobar roobar";
        Assert.Equal(SipText.Refused(text).StatelessAnswer!.To.Tag, SipText.Refused(text).StatelessAnswer!.To.Tag);
    }

    [Theory]
    [InlineData("ACK sip:a@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.1")]
    [InlineData("SIP/2.0 200 OK\nVia: SIP/2.0/UDP 192.0.2.1")]
    public void Bad_ACK_or_response_is_dropped_in_silence(string text)
    {
        var refusal = SipText.Refused(text);
        Assert.Null(refusal.Status);
        Assert.Null(refusal.StatelessAnswer);
    }

    [Fact]
    public void Answer_to_an_unreadable_Via_is_sent_with_it_unchanged()
    {
        var answer = SipText.Refused($"{Options}\n{Good.Replace("192.0.2.1:5060", "192.0.2.15;;,;,,")}").StatelessAnswer!;
        var stamped = answer.ReceivedFrom(IPEndPoint.Parse("192.0.2.99:5060"));
        Assert.Equal("SIP/2.0/UDP 192.0.2.15;;,;,,;branch=z9hG4bKmandatory", stamped.Headers.Get("Via"));
    }

    private static string Lines(int count, int length) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"X-{i}: {new string('x', length)}\n"));

    private static string Vias(int count) =>
        string.Concat(Enumerable.Repeat("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKx\n", count));
}
