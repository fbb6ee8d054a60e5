using System.Text;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests;

/// <summary>Messages as tests write them: with plain line ends, and only with the headers that matter.</summary>
internal static class SipText
{
    /// <summary>The headers every message needs.</summary>
    public const string Mandatory = """
        Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKmandatory
        From: <sip:caller@example.net>;tag=from
        To: <sip:callee@example.com>
        Call-ID: call@example.net
        """;

    /// <summary>The text with SIP line ends, and the empty line behind the headers where there is none.</summary>
    public static byte[] Bytes(string text)
    {
        var lines = text.ReplaceLineEndings("\r\n");
        return Encoding.UTF8.GetBytes(lines.Contains("\r\n\r\n", StringComparison.Ordinal) ? lines : lines.TrimEnd() + "\r\n\r\n");
    }

    /// <summary>A request with the mandatory headers and these.</summary>
    public static SipRequest Request(string method, string moreHeaders = "", uint sequence = 1) =>
        (SipRequest)Parsed($"{method} sip:callee@example.com SIP/2.0\n{Mandatory}\nCSeq: {sequence} {method}\n{moreHeaders}");

    /// <summary>A message that must be well-formed.</summary>
    public static SipMessage Parsed(string text)
    {
        Assert.True(SipParser.TryParse(Bytes(text), SipTransport.Udp, out var message, out var refusal), refusal?.Text);
        return message;
    }

    /// <summary>The refusal of a message that must not be.</summary>
    public static SipRefusal Refused(string text, SipTransport transport = SipTransport.Udp) => Refused(Bytes(text), transport);

    /// <inheritdoc cref="Refused(string, SipTransport)"/>
    public static SipRefusal Refused(byte[] bytes, SipTransport transport = SipTransport.Udp)
    {
        Assert.False(SipParser.TryParse(bytes, transport, out _, out var refusal));
        return refusal;
    }
}
