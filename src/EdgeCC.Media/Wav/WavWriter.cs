using System.Buffers.Binary;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Wav;

/// <summary>Writes WAV files: 16-bit linear, mono.</summary>
public static class WavWriter
{
    private const int HeaderLength = 44;

    /// <summary>The whole file.</summary>
    public static byte[] Write(Waveform sound)
    {
        var file = new byte[HeaderLength + (2 * sound.Samples.Length)];
        WriteHeader(file, sound);
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (2 * i)), sound.Samples[i]);
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file, Waveform sound)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], file.Length - 8);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], (short)WavFormat.Pcm);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], sound.SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], 2 * sound.SampleRate);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], file.Length - HeaderLength);
    }
}
