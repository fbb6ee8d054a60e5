namespace EdgeCC.Sip.Parsing;

/// <summary>
/// Cuts a byte stream into SIP messages by Content-Length (RFC 3261 18.3) and sees the keep-alives between them (RFC
/// 5626 4.4.1). One per connection. Usage: <see cref="Append"/> what came, then <see cref="TryTake"/> until false.
/// </summary>
public sealed class SipStreamFramer
{
    /// <summary>Takes bytes from the connection.</summary>
    public void Append(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();

    /// <summary>
    /// The next thing in the stream: a message's bytes, a keep-alive to be answered, or the order to close. False when
    /// more bytes are needed.
    /// </summary>
    public bool TryTake(out SipFrame frame) => throw new NotImplementedException();
}
