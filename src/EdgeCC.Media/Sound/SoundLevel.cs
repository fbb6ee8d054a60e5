namespace EdgeCC.Media.Sound;

/// <summary>
/// Levels in dBm0. The reference is G.711's: a full-scale sine is +3.14 dBm0 (A-law; µ-law's +3.17 differs by less than
/// can be heard).
/// </summary>
public static class SoundLevel
{
    /// <summary>What silence measures.</summary>
    public const double Floor = -90;

    private const double FullScale = 32768;
    private const double FullScaleSine = 3.14;

    /// <summary>The level of samples.</summary>
    public static double Of(ReadOnlySpan<short> samples)
    {
        var energy = 0.0;
        foreach (var sample in samples)
        {
            energy += (double)sample * sample;
        }

        return samples.IsEmpty ? Floor : OfPower(energy / samples.Length);
    }

    /// <summary>The level of a mean square of 16-bit samples.</summary>
    public static double OfPower(double meanSquare) =>
        meanSquare <= 0
            ? Floor
            : Math.Max(Floor, FullScaleSine + (10 * Math.Log10(2 * meanSquare / (FullScale * FullScale))));

    /// <summary>The amplitude, in 16-bit units, of a sine of this level.</summary>
    public static double SineAmplitude(double dBm0) => FullScale * Math.Pow(10, (dBm0 - FullScaleSine) / 20);

    /// <summary>The nearest 16-bit sample.</summary>
    public static short Clip(double value) => (short)Math.Clamp(Math.Round(value), short.MinValue, short.MaxValue);
}
