using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tests.CallerId;

/// <summary>What a line does to sound: silence before and after, white noise, hum.</summary>
internal static class NoisyLine
{
    /// <summary>Adds white noise so far below a level, over the whole band of 4 kHz.</summary>
    public static short[] Carry(ReadOnlySpan<short> sound, double dBm0, double snr, int seed)
    {
        var random = new Random(seed);
        var noise = SoundLevel.SineAmplitude(dBm0 - snr) / Math.Sqrt(2);
        var carried = new short[sound.Length + 3200];
        for (var i = 0; i < carried.Length; i++)
        {
            var signal = i >= 1600 && i - 1600 < sound.Length ? sound[i - 1600] : 0;
            carried[i] = SoundLevel.Clip(signal + (noise * Gaussian(random)));
        }

        return carried;
    }

    /// <summary>Adds a steady tone.</summary>
    public static short[] WithTone(short[] sound, double hz, double dBm0) =>
        [.. sound.Select((sample, i) => SoundLevel.Clip(sample + (SoundLevel.SineAmplitude(dBm0) * Math.Sin(Math.Tau * hz * i / 8000))))];

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
