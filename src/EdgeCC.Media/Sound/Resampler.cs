using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Sound;

/// <summary>
/// Changes the sample rate of a whole recording by a polyphase windowed-sinc low-pass (Kaiser window, about 70 dB of
/// stop band), so that nothing above half the new rate comes back as a false tone.
/// </summary>
public static class Resampler
{
    // Of the lower of the two rates: pass band to 3.4 kHz, stop band from 4 kHz, at 8 kHz.
    private const double CutOff = 0.4625;
    private const double TransitionWidth = 0.075;
    private const double KaiserBeta = 6.76;
    private const double StopBand = 70;

    /// <summary>The sound at 8 kHz.</summary>
    public static Waveform To8kHz(Waveform sound) => To(sound, G711.SampleRate);

    /// <summary>The sound at another rate.</summary>
    public static Waveform To(Waveform sound, int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        if (sound.SampleRate == sampleRate)
        {
            return sound;
        }

        var divisor = GreatestCommonDivisor(sound.SampleRate, sampleRate);
        var (up, down) = (sampleRate / divisor, sound.SampleRate / divisor);
        var filter = Filter(sound.SampleRate, Math.Min(sound.SampleRate, sampleRate), up);
        var output = new short[(long)sound.Samples.Length * up / down];
        for (var i = 0; i < output.Length; i++)
        {
            var at = (long)i * down;
            output[i] = Convolve(sound.Samples, filter[at % up], (int)(at / up));
        }

        return new Waveform(sampleRate, output);
    }

    private static short Convolve(short[] samples, double[] taps, int centre)
    {
        var first = centre - (taps.Length / 2) + 1;
        var sum = 0.0;
        for (var tap = Math.Max(0, -first); tap < taps.Length && first + tap < samples.Length; tap++)
        {
            sum += taps[tap] * samples[first + tap];
        }

        return SoundLevel.Clip(sum);
    }

    /// <summary>For each of the places an output sample can have between two input samples, the weights of its neighbours.</summary>
    private static double[][] Filter(int inputRate, int lowerRate, int phases)
    {
        var ratio = (double)lowerRate / inputRate;
        var halfLength = (int)Math.Ceiling((StopBand - 7.95) / (2.285 * Math.Tau * TransitionWidth * ratio) / 2);
        return [.. Enumerable.Range(0, phases).Select(phase => Taps((double)phase / phases, halfLength, CutOff * ratio))];
    }

    private static double[] Taps(double fraction, int halfLength, double cutOff)
    {
        var taps = Enumerable.Range(1 - halfLength, 2 * halfLength)
            .Select(offset => offset - fraction)
            .Select(x => Sinc(2 * cutOff * x) * Kaiser(x / halfLength))
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

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
