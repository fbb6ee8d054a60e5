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

    // Each sample is the last one turned and shrunk, which is a decaying sine: this runs at every start, 25 million times,
    // and a sine and an exponential in each were a quarter of the start.
    private static void Add(double[] loop, int start, double hz, double amplitude, double decaySeconds)
    {
        var length = (int)(Inaudible * decaySeconds * G711.SampleRate);
        var (turn, shrinkage) = (Math.Tau * hz / G711.SampleRate, Math.Exp(-1 / (decaySeconds * G711.SampleRate)));
        var (stepX, stepY) = (shrinkage * Math.Cos(turn), shrinkage * Math.Sin(turn));
        var (x, y) = (amplitude, 0.0);
        for (var i = 0; i < length; i++)
        {
            loop[(start + i) % loop.Length] += Math.Min(1, i / (AttackSeconds * G711.SampleRate)) * y;
            (x, y) = ((x * stepX) - (y * stepY), (x * stepY) + (y * stepX));
        }
    }
}
