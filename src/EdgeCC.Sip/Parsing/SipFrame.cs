namespace EdgeCC.Sip.Parsing;

/// <summary>What a stream held next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The bytes of a message, or of the message that made the stream useless; else empty.</param>
public readonly record struct SipFrame(SipFrameKind Kind, ReadOnlyMemory<byte> Bytes);

/// <summary>The kinds of thing a stream holds.</summary>
public enum SipFrameKind
{
    /// <summary>A whole message, for <see cref="SipParser"/>.</summary>
    Message,

    /// <summary>A double CRLF: send a single CRLF back (RFC 5626 4.4.1).</summary>
    Ping,

    /// <summary>The stream cannot be framed any more: parse the bytes for the refusal to send, then close.</summary>
    Broken,
}
