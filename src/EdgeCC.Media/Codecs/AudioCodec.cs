namespace EdgeCC.Media.Codecs;

/// <summary>The codecs the appliance speaks (RFC 3551 table 4).</summary>
public enum AudioCodec
{
    /// <summary>G.711 µ-law, payload type 0, 8 kHz.</summary>
    Pcmu,

    /// <summary>G.711 A-law, payload type 8, 8 kHz.</summary>
    Pcma,
}
