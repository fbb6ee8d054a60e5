using System.Buffers.Binary;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Wav;

/// <summary>Writes WAV files: 16-bit linear, mono.</summary>
public static class WavWriter
{
    /// <summary>What stands before the samples, in bytes.</summary>
    public const int HeaderLength = 44;

    /// <summary>The whole file.</summary>
    public static byte[] Write(Waveform sound)
    {
        var file = new byte[HeaderLength + (2 * sound.Samples.Length)];
        WriteHeader(file, sound.SampleRate, sound.Samples.Length);
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (2 * i)), sound.Samples[i]);
        }

        return file;
    }

    /// <summary>What stands before so many samples; <paramref name="file"/> has room for <see cref="HeaderLength"/> bytes.</summary>
    public static void WriteHeader(Span<byte> file, int sampleRate, int samples)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], HeaderLength + (2 * samples) - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], (short)WavFormat.Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], sampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], 2 * sampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], 2 * samples);
    }
}
