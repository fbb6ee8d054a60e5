namespace EdgeCC.Sip.Sdp;

/// <summary>An a= line (RFC 8866 5.13): <c>a=Name</c> or <c>a=Name:Value</c>.</summary>
public sealed record SdpAttribute(string Name, string? Value = null);
