namespace EdgeCC.Sip.Sdp;

/// <summary>The direction attributes of RFC 8866 section 6.7, seen from whoever states them.</summary>
public enum SdpDirection
{
    SendReceive,
    SendOnly,
    ReceiveOnly,
    Inactive,
}
