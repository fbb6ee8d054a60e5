namespace EdgeCC.Sip.Messages;

/// <summary>A SIP response (RFC 3261 section 7.2).</summary>
/// <param name="Status">100 to 699.</param>
/// <param name="Reason">The reason phrase; may be empty.</param>
/// <param name="Headers">All header fields.</param>
/// <param name="Body">The body.</param>
public sealed record SipResponse(int Status, string Reason, SipHeaders Headers, ReadOnlyMemory<byte> Body = default)
    : SipMessage(Headers, Body)
{
    /// <summary>1xx.</summary>
    public bool IsProvisional => Status < 200;

    /// <summary>2xx to 6xx.</summary>
    public bool IsFinal => Status >= 200;

    /// <summary>2xx.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
