namespace EdgeCC.Sip.Sdp;

/// <summary>Directions as attributes, and seen from the other end.</summary>
internal static class SdpDirections
{
    /// <summary>The attribute's name.</summary>
    public static string NameOf(SdpDirection direction) => direction switch
    {
        SdpDirection.SendOnly => "sendonly",
        SdpDirection.ReceiveOnly => "recvonly",
        SdpDirection.Inactive => "inactive",
        _ => "sendrecv",
    };

    /// <summary>The direction an attribute states, or null for another attribute.</summary>
    public static SdpDirection? Read(SdpAttribute attribute) => attribute.Name switch
    {
        "sendrecv" => SdpDirection.SendReceive,
        "sendonly" => SdpDirection.SendOnly,
        "recvonly" => SdpDirection.ReceiveOnly,
        "inactive" => SdpDirection.Inactive,
        _ => null,
    };

    /// <summary>What one end states, seen from the other (RFC 3264 6.1).</summary>
    public static SdpDirection Reversed(SdpDirection direction) => direction switch
    {
        SdpDirection.SendOnly => SdpDirection.ReceiveOnly,
        SdpDirection.ReceiveOnly => SdpDirection.SendOnly,
        _ => direction,
    };
}
