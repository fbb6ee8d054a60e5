namespace EdgeCC.Media.Sound;

/// <summary>
/// Brings recordings to one loudness, so that a caller does not reach for the volume between a spoken prompt and the next.
/// What counts is the level while there is sound: pauses are left out (the idea of ITU-T P.56).
/// </summary>
public static class Loudness
{
    /// <summary>The usual level of speech on a line.</summary>
    public const double Speech = -18;

    private const int FramesPerSecond = 50;

    // Frames this far below the loudest are pauses.
    private const double PauseBelowLoudest = 25;

    // Peaks above this are rounded off, so that a higher gain never makes a hard edge.
    private const double Knee = 24000;
    private const double Ceiling = 32000;

    /// <summary>The level of the frames of 20 ms in which there is sound, in dBm0.</summary>
    public static double ActiveLevel(Waveform sound)
    {
        var frame = Math.Max(1, sound.SampleRate / FramesPerSecond);
        var powers = sound.Samples.Chunk(frame).Select(MeanSquare).ToArray();
        var floor = powers.DefaultIfEmpty().Max() * Math.Pow(10, -PauseBelowLoudest / 10);
        return SoundLevel.OfPower(powers.Where(power => power >= floor).DefaultIfEmpty().Average());
    }

    /// <summary>The same sound at another level. Silence stays silence.</summary>
    public static Waveform Normalise(Waveform sound, double dBm0 = Speech)
    {
        var level = ActiveLevel(sound);
        if (level <= SoundLevel.Floor)
        {
            return sound;
        }

        var gain = Math.Pow(10, (dBm0 - level) / 20);
        return sound with { Samples = [.. sound.Samples.Select(sample => Limit(sample * gain))] };
    }

    private static double MeanSquare(short[] frame) => frame.Average(sample => (double)sample * sample);

    private static short Limit(double value)
    {
        var over = Math.Abs(value) - Knee;
        const double room = Ceiling - Knee;
        return over <= 0
            ? SoundLevel.Clip(value)
            : SoundLevel.Clip(Math.Sign(value) * (Knee + (room * Math.Tanh(over / room))));
    }
}
