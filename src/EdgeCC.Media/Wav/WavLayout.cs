using System.Buffers.Binary;
using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Wav;

/// <summary>How the samples of a WAV file lie: its "fmt " chunk.</summary>
internal readonly record struct WavLayout(WavFormat Format, int Channels, int SampleRate, int BitsPerSample)
{
    private const int ShortestChunk = 16;

    // WAVE_FORMAT_EXTENSIBLE: the real format is the first word of the sub-format's GUID.
    private const int SubFormatOffset = 24;

    public int BytesPerFrame => Channels * BitsPerSample / 8;

    public bool IsSupported =>
        Channels is 1 or 2
        && (Format, BitsPerSample) is (WavFormat.Pcm, 16) or (WavFormat.ALaw, 8) or (WavFormat.MuLaw, 8);

    public static bool TryRead(ReadOnlySpan<byte> chunk, out WavLayout layout)
    {
        layout = default;
        if (chunk.Length < ShortestChunk)
        {
            return false;
        }

        var format = (WavFormat)BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (format == WavFormat.Extensible && chunk.Length >= SubFormatOffset + 2)
        {
            format = (WavFormat)BinaryPrimitives.ReadUInt16LittleEndian(chunk[SubFormatOffset..]);
        }

        layout = new WavLayout(
            format,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
        return true;
    }

    /// <summary>The samples, two channels mixed to one.</summary>
    public short[] Decode(ReadOnlySpan<byte> data)
    {
        var samples = new short[data.Length / BytesPerFrame];
        for (var i = 0; i < samples.Length; i++)
        {
            var frame = data.Slice(i * BytesPerFrame, BytesPerFrame);
            samples[i] = Channels == 1
                ? SampleAt(frame, 0)
                : (short)((SampleAt(frame, 0) + SampleAt(frame, 1)) / 2);
        }

        return samples;
    }

    private short SampleAt(ReadOnlySpan<byte> frame, int channel) => Format switch
    {
        WavFormat.ALaw => G711.Decode(frame[channel], AudioCodec.Pcma),
        WavFormat.MuLaw => G711.Decode(frame[channel], AudioCodec.Pcmu),
        _ => BinaryPrimitives.ReadInt16LittleEndian(frame[(2 * channel)..]),
    };
}
