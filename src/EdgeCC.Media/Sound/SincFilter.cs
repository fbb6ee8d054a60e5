namespace EdgeCC.Media.Sound;

/// <summary>
/// The low-pass between two sample rates: a windowed sinc (Kaiser window, about 70 dB of stop band), so that nothing above
/// half the lower rate comes back as a false tone.
/// </summary>
internal sealed class SincFilter
{
    // Of the lower of the two rates: pass band to 3.4 kHz, stop band from 4 kHz, at 8 kHz.
    private const double CutOff = 0.4625;
    private const double TransitionWidth = 0.075;
    private const double KaiserBeta = 6.76;
    private const double StopBand = 70;

    private readonly double _cutOff;

    public SincFilter(int inputRate, int outputRate)
    {
        Narrowing = (double)Math.Min(inputRate, outputRate) / inputRate;
        HalfLength = (int)Math.Ceiling((StopBand - 7.95) / (2.285 * Math.Tau * TransitionWidth * Narrowing) / 2);
        _cutOff = CutOff * Narrowing;
    }

    /// <summary>The lower of the rates as a part of the input's, at most 1.</summary>
    public double Narrowing { get; }

    /// <summary>How many input samples before an output sample count, and how many after it.</summary>
    public int HalfLength { get; }

    /// <summary>
    /// The weights of the neighbours of an output sample that lies <paramref name="fraction"/> (0 to 1) of the way from the
    /// last input sample before it to the next. They sum up to 1.
    /// </summary>
    public double[] Taps(double fraction)
    {
        var taps = Enumerable.Range(1 - HalfLength, 2 * HalfLength)
            .Select(offset => offset - fraction)
            .Select(x => Sinc(2 * _cutOff * x) * Kaiser(x / HalfLength))
            .ToArray();
        var sum = taps.Sum();
        return [.. taps.Select(tap => tap / sum)];
    }

    private static double Sinc(double x) => x == 0 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) =>
        Math.Abs(x) >= 1 ? 0 : Bessel(KaiserBeta * Math.Sqrt(1 - (x * x))) / Bessel(KaiserBeta);

    /// <summary>The modified Bessel function of order 0, by its power series.</summary>
    private static double Bessel(double x)
    {
        var (sum, term) = (1.0, 1.0);
        for (var k = 1; term > 1e-12 * sum; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
