using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Sound;

/// <summary>
/// Music on hold, made by arithmetic, so that there is always some and nobody's rights are touched: a quiet sixteen-bar
/// tune in D over broken chords, on plucked strings. It ends where it begins: notes that ring on over the end are heard at
/// the start, so a loop has no seam.
/// </summary>
public static class HoldMusic
{
    /// <summary>Quieter than speech: it has to be borne for minutes.</summary>
    public const double Level = -24;

    // 75 beats a minute; a bar of four beats is then a whole number of 20 ms frames.
    private const int BeatSamples = 6400;
    private const int BeatsPerBar = 4;

    private static readonly string[] Tune =
    [
        "F#5:1.5 E5:0.5 D5:1 A4:1", "B4:1 D5:1 F#5:2", "G5:1.5 F#5:0.5 E5:1 D5:1", "E5:4",
        "F#5:1.5 G5:0.5 A5:1 F#5:1", "D5:1 F#5:1 B5:2", "A5:1 G5:1 F#5:1 E5:1", "E5:1 C#5:1 A4:2",
        "B4:1 D5:1 G5:1.5 A5:0.5", "A5:1 F#5:1 C#5:2", "E5:1 G5:1 B5:1.5 A5:0.5", "G5:1 E5:1 D5:1 E5:1",
        "F#5:1.5 E5:0.5 D5:1 A4:1", "B4:1 D5:1 F#5:1 A5:1", "G5:1 F#5:0.5 E5:0.5 C#5:1 E5:1", "D5:4",
    ];

    private static readonly string[] Chords =
    [
        "D3 A3 C#4 F#4", "B2 F#3 A3 D4", "G2 D3 B3 F#4", "A2 E3 A3 D4",
        "D3 A3 C#4 F#4", "B2 F#3 A3 D4", "E3 B3 D4 G4", "A2 E3 G3 C#4",
        "G2 D3 B3 F#4", "F#2 C#3 A3 E4", "E3 B3 D4 G4", "A2 E3 A3 D4",
        "D3 A3 C#4 F#4", "B2 F#3 A3 D4", "A2 E3 G3 C#4", "D3 A3 D4 F#4",
    ];

    // Which string of the chord is plucked on each half beat.
    private static readonly int[] Picking = [0, 1, 2, 3, 2, 1, 2, 3];

    /// <summary>The whole tune, 51 s at 8 kHz, to be played in a loop.</summary>
    public static Waveform Compose()
    {
        var loop = new double[Tune.Length * BeatsPerBar * BeatSamples];
        for (var bar = 0; bar < Tune.Length; bar++)
        {
            var start = bar * BeatsPerBar * BeatSamples;
            PlayTune(loop, start, Tune[bar]);
            PlayChord(loop, start, Chords[bar]);
        }

        return Loudness.Normalise(new Waveform(G711.SampleRate, Quantise(loop)), Level);
    }

    private static void PlayTune(double[] loop, int start, string bar)
    {
        var at = (double)start;
        foreach (var note in bar.Split(' '))
        {
            var (pitch, beats) = (note.Split(':')[0], double.Parse(note.Split(':')[1]));
            PluckedString.Play(loop, (int)at, PluckedString.Pitch(pitch), strength: 1.0, decaySeconds: 0.9);
            at += beats * BeatSamples;
        }
    }

    private static void PlayChord(double[] loop, int start, string chord)
    {
        var strings = chord.Split(' ');
        for (var half = 0; half < Picking.Length; half++)
        {
            var at = start + (half * BeatSamples / 2);
            PluckedString.Play(loop, at, PluckedString.Pitch(strings[Picking[half]]), strength: 0.35, decaySeconds: 1.4);
        }
    }

    private static short[] Quantise(double[] sound)
    {
        var peak = sound.Max(Math.Abs);
        return [.. sound.Select(value => SoundLevel.Clip(value / peak * short.MaxValue))];
    }
}
