using System.Numerics;

namespace EdgeCC.Media.Codecs;

/// <summary>
/// G.711 in both laws, sample by sample and by the frame. Linear samples are 16 bit two's complement, 8 kHz; a full-scale
/// sine is +3.14 dBm0 (A-law) or +3.17 dBm0 (µ-law). Bit-exact with the ITU-T Software Tool Library (G.191).
/// </summary>
public static class G711
{
    /// <summary>Samples a second.</summary>
    public const int SampleRate = 8000;

    /// <summary>What silence is in µ-law.</summary>
    public const byte MuLawSilence = 0xFF;

    /// <summary>What silence is in A-law.</summary>
    public const byte ALawSilence = 0xD5;

    private static readonly short[] MuLawSamples = Table(ExpandMuLaw);
    private static readonly short[] ALawSamples = Table(ExpandALaw);
    private static readonly byte[] MuLawToALaw = Table(code => EncodeALaw(ExpandMuLaw(code)));
    private static readonly byte[] ALawToMuLaw = Table(code => EncodeMuLaw(ExpandALaw(code)));

    /// <summary>The linear value of one code.</summary>
    public static short Decode(byte code, AudioCodec codec) => SamplesOf(codec)[code];

    /// <summary>The code nearest to a linear value.</summary>
    public static byte Encode(short sample, AudioCodec codec) =>
        codec == AudioCodec.Pcma ? EncodeALaw(sample) : EncodeMuLaw(sample);

    /// <summary>Decodes as many codes as fit into <paramref name="samples"/>; returns how many.</summary>
    public static int Decode(ReadOnlySpan<byte> codes, Span<short> samples, AudioCodec codec)
    {
        var count = Math.Min(codes.Length, samples.Length);
        var table = SamplesOf(codec);
        for (var i = 0; i < count; i++)
        {
            samples[i] = table[codes[i]];
        }

        return count;
    }

    /// <summary>Encodes as many samples as fit into <paramref name="codes"/>; returns how many.</summary>
    public static int Encode(ReadOnlySpan<short> samples, Span<byte> codes, AudioCodec codec)
    {
        var count = Math.Min(codes.Length, samples.Length);
        for (var i = 0; i < count; i++)
        {
            codes[i] = Encode(samples[i], codec);
        }

        return count;
    }

    /// <summary>Turns codes of one law into codes of the other, in place, by table.</summary>
    public static void Transcode(Span<byte> codes, AudioCodec from, AudioCodec to)
    {
        if (from == to)
        {
            return;
        }

        var table = from == AudioCodec.Pcmu ? MuLawToALaw : ALawToMuLaw;
        foreach (ref var code in codes)
        {
            code = table[code];
        }
    }

    private static short[] SamplesOf(AudioCodec codec) => codec == AudioCodec.Pcma ? ALawSamples : MuLawSamples;

    private static T[] Table<T>(Func<byte, T> entry) => [.. Enumerable.Range(0, 256).Select(code => entry((byte)code))];

    // Negative values are taken by one's complement, as the ITU's own code does: that is what decides the codes of
    // values that lie exactly on a decision boundary.
    private static int Magnitude(short sample) => sample < 0 ? ~sample : sample;

    // G.711 table 2: a bias of 33 makes every segment a power of two, so that its number is that of the leading bit.
    private static byte EncodeMuLaw(short sample)
    {
        var biased = Math.Min((Magnitude(sample) >> 2) + 33, 0x1FFF);
        var segment = BitOperations.Log2((uint)biased) - 5;
        var code = (segment << 4) | ((biased >> (segment + 1)) & 0x0F);
        return (byte)((sample < 0 ? 0x7F : 0xFF) ^ code);
    }

    private static short ExpandMuLaw(byte code)
    {
        var bits = ~code;
        var magnitude = ((((bits & 0x0F) << 1) + 33) << ((bits >> 4) & 7)) - 33;
        return (short)(4 * (code < 0x80 ? -magnitude : magnitude));
    }

    // G.711 table 1: segments 0 and 1 share a step size; even bits are inverted on the line (0x55).
    private static byte EncodeALaw(short sample)
    {
        var magnitude = Magnitude(sample) >> 4;
        var segment = magnitude < 32 ? 0 : BitOperations.Log2((uint)magnitude) - 4;
        var code = magnitude < 32 ? magnitude : ((segment + 1) << 4) | ((magnitude >> segment) & 0x0F);
        return (byte)((sample < 0 ? 0x00 : 0x80) ^ code ^ 0x55);
    }

    private static short ExpandALaw(byte code)
    {
        var bits = code ^ 0x55;
        var segment = (bits >> 4) & 7;
        var step = ((bits & 0x0F) << 4) + 8;
        var magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
        return (short)(code < 0x80 ? -magnitude : magnitude);
    }
}
