namespace EdgeCC.Sip.Sdp;

/// <summary>A codec as SDP names it (RFC 8866 6.6): <c>PCMA/8000</c>.</summary>
/// <param name="PayloadType">The RTP payload type, 0 to 127.</param>
/// <param name="Name">The encoding name; compared without case.</param>
/// <param name="ClockRate">Hz.</param>
/// <param name="Parameters">The fmtp line, or null.</param>
public sealed record SdpCodec(int PayloadType, string Name, int ClockRate, string? Parameters = null)
{
    public static readonly SdpCodec Pcmu = new(0, "PCMU", 8000);
    public static readonly SdpCodec Pcma = new(8, "PCMA", 8000);
    public static readonly SdpCodec TelephoneEvent = new(101, "telephone-event", 8000, "0-15");

    /// <summary>True for digits (RFC 4733), false for sound.</summary>
    public bool IsTelephoneEvent => Name.Equals(TelephoneEvent.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for the same encoding at the same clock, whatever its payload type.</summary>
    public bool IsSameEncodingAs(SdpCodec other) =>
        ClockRate == other.ClockRate && Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase);
}
