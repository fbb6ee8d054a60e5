using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.CallerId;

/// <summary>
/// Bytes as a modem's sound at 8 kHz: channel seizure, mark, then each byte between a start bit and stop bits, lowest bit
/// first, its phase never broken (ETSI EN 300 659-1 clause 5).
/// </summary>
/// <param name="Standard">Which frequencies.</param>
public sealed record FskSignal(FskStandard Standard)
{
    // An edge between two samples is placed to this fraction of a sample.
    private const int Fineness = 8;

    /// <summary>The level of the ones (EN 300 659-1 clause 5.1: -13.5 dBV at the exchange's side).</summary>
    public double MarkDBm0 { get; init; } = -13.5;

    /// <summary>The level of the noughts.</summary>
    public double SpaceDBm0 { get; init; } = -13.5;

    /// <summary>Alternating bits that wake the receiver; 0 in a call, where there are none.</summary>
    public int SeizureBits { get; init; } = 300;

    /// <summary>Ones before the first byte: 180 on-hook, 80 in a call.</summary>
    public int MarkBits { get; init; } = 180;

    /// <summary>Ones after a byte, 1 to 10.</summary>
    public int StopBits { get; init; } = 1;

    /// <summary>The sound of the bytes, and of one bit of rest after them.</summary>
    public short[] Render(ReadOnlySpan<byte> bytes)
    {
        var bits = Bits(bytes);
        var samples = new short[(int)Math.Ceiling(bits.Count * G711.SampleRate / Standard.Baud)];
        var turns = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            var one = BitAt(bits, i);
            samples[i] = SoundLevel.Clip(SoundLevel.SineAmplitude(one ? MarkDBm0 : SpaceDBm0) * Math.Sin(Math.Tau * turns));
            for (var part = 0; part < Fineness; part++)
            {
                var hz = BitAt(bits, i + ((double)part / Fineness)) ? Standard.MarkHz : Standard.SpaceHz;
                turns += hz / G711.SampleRate / Fineness;
            }
        }

        return samples;
    }

    private bool BitAt(List<bool> bits, double sample) =>
        bits[Math.Min(bits.Count - 1, (int)(sample * Standard.Baud / G711.SampleRate))];

    private List<bool> Bits(ReadOnlySpan<byte> bytes)
    {
        var bits = new List<bool>();
        bits.AddRange(Enumerable.Range(0, SeizureBits).Select(i => i % 2 == 1));
        bits.AddRange(Enumerable.Repeat(true, MarkBits));
        foreach (var value in bytes)
        {
            bits.Add(false);
            bits.AddRange(Enumerable.Range(0, 8).Select(i => ((value >> i) & 1) == 1));
            bits.AddRange(Enumerable.Repeat(true, StopBits));
        }

        bits.Add(true);
        return bits;
    }
}
