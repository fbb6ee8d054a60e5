namespace EdgeCC.Media.Codecs;

/// <summary>What RFC 3551 table 4 says of the codecs.</summary>
public static class AudioCodecs
{
    /// <summary>The static payload type.</summary>
    public static int PayloadType(this AudioCodec codec) => codec == AudioCodec.Pcma ? 8 : 0;

    /// <summary>The byte that stands for silence.</summary>
    public static byte Silence(this AudioCodec codec) =>
        codec == AudioCodec.Pcma ? G711.ALawSilence : G711.MuLawSilence;
}
