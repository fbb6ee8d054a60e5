namespace EdgeCC.Media.Codecs;

/// <summary>What RFC 3551 table 4 says of the codecs.</summary>
public static class AudioCodecs
{
    /// <summary>The static payload type.</summary>
    public static int PayloadType(this AudioCodec codec) => codec == AudioCodec.Pcma ? 8 : 0;

    /// <summary>The codec of a static payload type; null for one we do not speak.</summary>
    public static AudioCodec? OfPayloadType(int payloadType) => payloadType switch
    {
        0 => AudioCodec.Pcmu,
        8 => AudioCodec.Pcma,
        _ => null,
    };

    /// <summary>The byte that stands for silence.</summary>
    public static byte Silence(this AudioCodec codec) =>
        codec == AudioCodec.Pcma ? G711.ALawSilence : G711.MuLawSilence;
}
