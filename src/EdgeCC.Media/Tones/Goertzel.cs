using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Tones;

/// <summary>One bin of a Fourier transform, by Goertzel's recurrence, at 8 kHz.</summary>
internal static class Goertzel
{
    /// <summary>|X(f)|² of a block: for a sine of amplitude A over N samples, (A·N/2)².</summary>
    public static double Power(ReadOnlySpan<double> block, double hz)
    {
        var coefficient = 2 * Math.Cos(Math.Tau * hz / G711.SampleRate);
        var (one, two) = (0.0, 0.0);
        foreach (var sample in block)
        {
            (one, two) = (sample + (coefficient * one) - two, one);
        }

        return (one * one) + (two * two) - (coefficient * one * two);
    }
}
