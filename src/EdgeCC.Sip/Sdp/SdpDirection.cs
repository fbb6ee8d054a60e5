namespace EdgeCC.Sip.Sdp;

/// <summary>The direction attributes of RFC 8866 section 6.7, seen from whoever states them.</summary>
[Flags]
public enum SdpDirection
{
    Inactive = 0,
    SendOnly = 1,
    ReceiveOnly = 2,
    SendReceive = SendOnly | ReceiveOnly,
}
