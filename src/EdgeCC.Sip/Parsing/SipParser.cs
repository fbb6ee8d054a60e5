using System.Diagnostics.CodeAnalysis;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Parsing;

/// <summary>The tolerant reader of SIP messages (RFC 3261 sections 7 and 25).</summary>
public static class SipParser
{
    /// <summary>
    /// Reads one message. Never throws, whatever the bytes. Over UDP what stands behind the body is ignored (18.3);
    /// over stream transports the framer has already cut the message out.
    /// </summary>
    /// <param name="bytes">The datagram, or the message cut out by <see cref="SipStreamFramer"/>.</param>
    /// <param name="transport">How it came.</param>
    /// <param name="message">The message, when true.</param>
    /// <param name="refusal">Why not, when false.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> bytes,
        SipTransport transport,
        [NotNullWhen(true)] out SipMessage? message,
        [NotNullWhen(false)] out SipRefusal? refusal)
    {
        var reader = new MessageReader(bytes, transport);
        message = reader.Read();
        refusal = message is null ? reader.Refusal() : null;
        return message is not null;
    }
}
