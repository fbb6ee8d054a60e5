using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Wav;

/// <summary>Reads WAV files: 16-bit linear or G.711, mono or stereo (mixed down), 8 to 192 kHz.</summary>
public static class WavReader
{
    /// <summary>The longest sound that is taken: half an hour at 8 kHz.</summary>
    public const int MaxSamples = 30 * 60 * G711.SampleRate;

    private const int LowestRate = 8000;
    private const int HighestRate = 192_000;

    /// <summary>
    /// Reads a file. False, with the reason in words, for what is no WAV file or not in a format above. A data chunk that
    /// claims more than there is (speech engines writing to a pipe do not know the length beforehand) ends with the file.
    /// </summary>
    public static bool TryRead(
        ReadOnlySpan<byte> file,
        [NotNullWhen(true)] out Waveform? sound,
        [NotNullWhen(false)] out string? problem)
    {
        sound = null;
        problem = null;
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            problem = "it is no WAV file";
            return false;
        }

        var chunks = file[12..];
        if (!TryFindChunk(chunks, "fmt "u8, out var format) || !WavLayout.TryRead(format, out var layout))
        {
            problem = "it has no format that can be understood";
            return false;
        }

        if (!TryFindChunk(chunks, "data"u8, out var data))
        {
            problem = "it has no sound in it";
            return false;
        }

        problem = Refuse(layout, data);
        sound = problem is null ? new Waveform(layout.SampleRate, layout.Decode(data)) : null;
        return problem is null;
    }

    private static string? Refuse(WavLayout layout, ReadOnlySpan<byte> data)
    {
        if (!layout.IsSupported)
        {
            return $"format {layout.Format} with {layout.BitsPerSample} bits and {layout.Channels} channels is not "
                + "supported: save it as 16-bit PCM or G.711, mono or stereo";
        }

        if (layout.SampleRate is < LowestRate or > HighestRate)
        {
            return $"its sample rate of {layout.SampleRate} Hz is not between {LowestRate} and {HighestRate}";
        }

        return data.Length / layout.BytesPerFrame > MaxSamples ? "it is too long" : null;
    }

    private static bool TryFindChunk(ReadOnlySpan<byte> chunks, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> body)
    {
        while (chunks.Length >= 8)
        {
            var claimed = BinaryPrimitives.ReadUInt32LittleEndian(chunks[4..]);
            var length = (int)Math.Min(claimed, (uint)(chunks.Length - 8));
            body = chunks.Slice(8, length);
            if (chunks[..4].SequenceEqual(name))
            {
                return true;
            }

            // Chunks are padded to an even length.
            chunks = chunks[Math.Min(chunks.Length, 8 + length + (length & 1))..];
        }

        body = default;
        return false;
    }
}
