namespace EdgeCC.Sip.Sdp;

/// <summary>The o= line (RFC 8866 5.2).</summary>
public sealed record SdpOrigin(string User, string SessionId, ulong Version, string Address);
