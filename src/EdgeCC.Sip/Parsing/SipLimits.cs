namespace EdgeCC.Sip.Parsing;

/// <summary>Caps on what a peer can make us keep from one message. Beyond them the message is refused.</summary>
public static class SipLimits
{
    /// <summary>A whole message, bytes; also the largest UDP datagram.</summary>
    public const int MessageBytes = 65_535;

    /// <summary>The start line and headers, bytes.</summary>
    public const int HeadBytes = 32_768;

    /// <summary>Header fields.</summary>
    public const int Headers = 200;

    /// <summary>One header field after unfolding, bytes.</summary>
    public const int HeaderBytes = 8_192;

    /// <summary>A header name, bytes.</summary>
    public const int HeaderNameBytes = 128;

    /// <summary>The start line, bytes.</summary>
    public const int StartLineBytes = 4_096;

    /// <summary>A method name, bytes.</summary>
    public const int MethodBytes = 256;

    /// <summary>Via values; Max-Forwards starts at 70 (RFC 3261 8.1.1.6).</summary>
    public const int Vias = 70;

    /// <summary>Values in one Contact, Route or Record-Route list.</summary>
    public const int Addresses = 64;

    /// <summary>Parameters of one URI, address or Via.</summary>
    public const int Parameters = 64;
}
