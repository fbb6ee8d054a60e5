using EdgeCC.Media.Codecs;

namespace EdgeCC.Engine.Media;

/// <summary>A prompt ready to be sent: 8 kHz, one byte a sample, once in each law (G.711).</summary>
/// <param name="Pcmu">µ-law samples.</param>
/// <param name="Pcma">A-law samples, as many.</param>
public sealed record PromptSound(ReadOnlyMemory<byte> Pcmu, ReadOnlyMemory<byte> Pcma)
{
    /// <summary>The samples in a codec.</summary>
    public ReadOnlyMemory<byte> In(AudioCodec codec) => codec == AudioCodec.Pcma ? Pcma : Pcmu;
}
