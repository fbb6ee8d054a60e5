using System.Buffers;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Writing;

/// <summary>The strict writer of SIP messages: full header names, Content-Length always, nothing folded.</summary>
public static class SipWriter
{
    /// <summary>Writes one message.</summary>
    /// <exception cref="FormatException">A value holds a line break or a name is no token: our own bug, since nothing that was parsed can.</exception>
    public static void Write(SipMessage message, IBufferWriter<byte> writer) => throw new NotImplementedException();

    /// <summary>The message as bytes.</summary>
    /// <inheritdoc cref="Write"/>
    public static byte[] ToBytes(SipMessage message) => throw new NotImplementedException();
}
