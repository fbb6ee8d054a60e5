using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Sound;

/// <summary>A plucked string as a sum of decaying partials: the higher ones weaker and sooner gone.</summary>
internal static class PluckedString
{
    private const double HighestPartial = 3400;
    private const double AttackSeconds = 0.006;
    private const double Inaudible = 6;

    private static readonly double[] Partials = [1, 0.4, 0.18, 0.08, 0.04];

    /// <summary>Adds a note to a loop; what rings on past its end goes on at its beginning.</summary>
    public static void Play(double[] loop, int start, double hz, double strength, double decaySeconds)
    {
        for (var partial = 1; partial <= Partials.Length && hz * partial < HighestPartial; partial++)
        {
            Add(loop, start, hz * partial, strength * Partials[partial - 1], decaySeconds / partial);
        }
    }

    /// <summary>The frequency of a note such as <c>F#4</c>; A4 is 440 Hz, equal temperament.</summary>
    public static double Pitch(string note)
    {
        var semitone = "C D EF G A B".IndexOf(note[0]) + (note[1] == '#' ? 1 : 0);
        var octave = note[^1] - '0';
        return 440 * Math.Pow(2, (semitone - 9 + (12 * (octave - 4))) / 12.0);
    }

    private static void Add(double[] loop, int start, double hz, double amplitude, double decaySeconds)
    {
        var length = (int)(Inaudible * decaySeconds * G711.SampleRate);
        for (var i = 0; i < length; i++)
        {
            var seconds = (double)i / G711.SampleRate;
            var envelope = Math.Min(1, seconds / AttackSeconds) * Math.Exp(-seconds / decaySeconds);
            loop[(start + i) % loop.Length] += amplitude * envelope * Math.Sin(Math.Tau * hz * seconds);
        }
    }
}
