using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tests.Digits;

/// <summary>Sound with the traits that fool a DTMF detector: formants in both groups, harmonics, steady vowels, chords.</summary>
internal static class Voices
{
    /// <summary>
    /// Vowels of 60 to 250 ms: a pulse train of 80 to 320 Hz that glides, through three formants, with breath noise.
    /// </summary>
    public static short[] Babble(int minutes, int seed)
    {
        var random = new Random(seed);
        var sound = new short[minutes * 60 * 8000];
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(sound.Length - at, 8 * random.Next(60, 250));
            Vowel(sound.AsSpan(at, length), random);
            at += length;
        }

        return sound;
    }

    /// <summary>Chords of three to five reedy tones of the tempered scale, 50 to 400 ms each.</summary>
    public static short[] Organ(int minutes, int seed)
    {
        var random = new Random(seed);
        var sound = new short[minutes * 60 * 8000];
        for (var at = 0; at < sound.Length;)
        {
            var length = Math.Min(sound.Length - at, 8 * random.Next(50, 400));
            var pitches = Enumerable.Range(0, random.Next(3, 6)).Select(_ => 220 * Math.Pow(2, random.Next(0, 36) / 12.0)).ToArray();
            for (var i = 0; i < length; i++)
            {
                sound[at + i] = SoundLevel.Clip(2500 * pitches.Sum(hz => Reed(hz, i)));
            }

            at += length;
        }

        return sound;
    }

    private static double Reed(double hz, int sample)
    {
        var angle = Math.Tau * hz * sample / 8000;
        return Math.Sin(angle) + (0.5 * Math.Sin(2 * angle)) + (0.3 * Math.Sin(3 * angle));
    }

    private static void Vowel(Span<short> sound, Random random)
    {
        var formants = new[]
        {
            new Resonance(Between(random, 300, 950), Between(random, 60, 120)),
            new Resonance(Between(random, 900, 2200), Between(random, 70, 150)),
            new Resonance(Between(random, 2200, 3200), Between(random, 100, 200)),
        };
        var (pitch, glide, breath) = (Between(random, 80, 320), Between(random, -0.3, 0.3), Between(random, 0, 0.05));
        var (turn, glottis) = (0.0, 0.0);
        var gain = Between(random, 200, 1500);
        for (var i = 0; i < sound.Length; i++)
        {
            turn += pitch * (1 + (glide * i / sound.Length)) / 8000;
            var pulse = turn >= 1 ? 1.0 : 0.0;
            turn %= 1;
            var excitation = pulse + (breath * ((2 * random.NextDouble()) - 1));
            // The glottis gives less of the higher harmonics: 6 dB an octave, after the lips' radiation.
            glottis = (0.9 * glottis) + excitation;
            var voice = formants.Sum(formant => formant.Next(glottis));
            sound[i] = SoundLevel.Clip(gain * voice);
        }
    }

    private static double Between(Random random, double low, double high) => low + ((high - low) * random.NextDouble());

    /// <summary>A two-pole resonator.</summary>
    private sealed class Resonance(double hz, double bandwidth)
    {
        private readonly double _radius = Math.Exp(-Math.PI * bandwidth / 8000);
        private readonly double _cos = Math.Cos(Math.Tau * hz / 8000);
        private double _one;
        private double _two;

        public double Next(double input)
        {
            (_one, _two) = (input + (2 * _radius * _cos * _one) - (_radius * _radius * _two), _one);
            return _one;
        }
    }
}
