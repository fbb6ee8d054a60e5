using System.Collections.Immutable;

namespace EdgeCC.Sip.Sdp;

/// <summary>An m= section (RFC 8866 5.14).</summary>
/// <param name="Kind"><c>audio</c>, <c>video</c>, <c>image</c>…</param>
/// <param name="Port">0: refused or switched off.</param>
/// <param name="Protocol"><c>RTP/AVP</c>, <c>RTP/SAVP</c>…</param>
/// <param name="Formats">The payload types or formats, preferred first.</param>
/// <param name="Connection">The section's own c= address, or null.</param>
/// <param name="Attributes">Its attributes.</param>
public sealed record SdpMedia(
    string Kind,
    int Port,
    string Protocol,
    ImmutableArray<string> Formats,
    string? Connection,
    ImmutableArray<SdpAttribute> Attributes);
