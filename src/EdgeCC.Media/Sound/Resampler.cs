using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Sound;

/// <summary>Changes the sample rate of a whole recording, by a polyphase <see cref="SincFilter"/>.</summary>
public static class Resampler
{
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
        var phases = Phases(new SincFilter(sound.SampleRate, sampleRate), up);
        var output = new short[(long)sound.Samples.Length * up / down];
        for (var i = 0; i < output.Length; i++)
        {
            var at = (long)i * down;
            output[i] = Convolve(sound.Samples, phases[at % up], (int)(at / up));
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

    /// <summary>The weights for each of the places an output sample can have between two input samples.</summary>
    private static double[][] Phases(SincFilter filter, int count) =>
        [.. Enumerable.Range(0, count).Select(phase => filter.Taps((double)phase / count))];

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
