namespace EdgeCC.Media.Tests.Clocks;

/// <summary>A sine of known pitch, and how far off one that was received is.</summary>
internal static class Sine
{
    public const double Amplitude = 10_000;

    /// <summary>One sample, at a time in seconds.</summary>
    public static short At(double seconds, double hz) => (short)Math.Round(Amplitude * Math.Sin(Math.Tau * hz * seconds));

    /// <summary>A second of it.</summary>
    public static short[] Of(int sampleRate, double hz) =>
        [.. Enumerable.Range(0, sampleRate).Select(i => At((double)i / sampleRate, hz))];

    /// <summary>
    /// How much stronger the sine is than all else, in dB, whatever its amplitude and phase. The frequency is looked for
    /// within <paramref name="within"/> as a part of it.
    /// </summary>
    public static double SignalToNoise(ReadOnlySpan<short> sound, int sampleRate, double hz, double within = 0)
    {
        var best = double.MinValue;
        var samples = sound.ToArray();
        for (var step = -20; step <= 20; step++)
        {
            best = Math.Max(best, Fit(samples, Math.Tau * hz * (1 + (within * step / 20)) / sampleRate));
        }

        return best;
    }

    /// <summary>Least squares over sine and cosine of one angular frequency.</summary>
    private static double Fit(short[] sound, double omega)
    {
        double ss = 0, cc = 0, sc = 0, sy = 0, cy = 0, yy = 0;
        for (var i = 0; i < sound.Length; i++)
        {
            var (s, c) = Math.SinCos(omega * i);
            ss += s * s;
            cc += c * c;
            sc += s * c;
            sy += s * sound[i];
            cy += c * sound[i];
            yy += (double)sound[i] * sound[i];
        }

        var determinant = (ss * cc) - (sc * sc);
        var a = ((sy * cc) - (cy * sc)) / determinant;
        var b = ((cy * ss) - (sy * sc)) / determinant;
        var signal = (a * sy) + (b * cy);
        return 10 * Math.Log10(signal / Math.Max(1e-9, yy - signal));
    }
}
