namespace EdgeCC.Sip.Parsing;

/// <summary>What a stream held next.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The bytes of a message, or of the message that made the stream useless; else empty.</param>
public readonly record struct SipFrame(SipFrameKind Kind, ReadOnlyMemory<byte> Bytes);
