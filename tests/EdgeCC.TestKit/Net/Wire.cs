using System.Buffers;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.TestKit.Net;

/// <summary>What a wire does to a message: it becomes bytes, and the bytes become a message again.</summary>
internal static class Wire
{
    /// <exception cref="InvalidOperationException">What we wrote cannot be read: our bug.</exception>
    public static SipMessage Carry(SipMessage message, SipTransport transport)
    {
        var bytes = new ArrayBufferWriter<byte>();
        SipWriter.Write(message, bytes);
        return SipParser.TryParse(bytes.WrittenSpan, transport, out var copy, out var refusal)
            ? copy
            : throw new InvalidOperationException($"The wire cannot carry this: {refusal}");
    }
}
