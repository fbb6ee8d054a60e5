namespace EdgeCC.Sip.Parsing;

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
