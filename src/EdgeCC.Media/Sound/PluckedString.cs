using System.Numerics;
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

    // The sine and its decay are one point that turns and shrinks by the same step from each sample to the next: the
    // music has millions of them, and is made anew at every start.
    private static void Add(double[] loop, int start, double hz, double amplitude, double decaySeconds)
    {
        var length = (int)(Inaudible * decaySeconds * G711.SampleRate);
        var attack = AttackSeconds * G711.SampleRate;
        var step = Complex.FromPolarCoordinates(
            Math.Exp(-1 / (decaySeconds * G711.SampleRate)), Math.Tau * hz / G711.SampleRate);
        var point = new Complex(amplitude, 0);
        for (int i = 0, at = start % loop.Length; i < length; i++, at = at + 1 < loop.Length ? at + 1 : 0)
        {
            loop[at] += Math.Min(1, i / attack) * point.Imaginary;
            point *= step;
        }
    }
}
