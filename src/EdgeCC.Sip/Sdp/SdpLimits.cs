namespace EdgeCC.Sip.Sdp;

/// <summary>Caps on what a peer can make us keep from one session description. Beyond them it is refused.</summary>
public static class SdpLimits
{
    /// <summary>The whole description, bytes.</summary>
    public const int Bytes = 16_384;

    /// <summary>m= sections.</summary>
    public const int Media = 16;

    /// <summary>Attributes of the session, or of one section.</summary>
    public const int Attributes = 128;

    /// <summary>Formats of one section: payload types are 0 to 127.</summary>
    public const int Formats = 128;
}
