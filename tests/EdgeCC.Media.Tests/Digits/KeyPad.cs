using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tests.Digits;

/// <summary>Key presses as sound, with everything the acceptance tests of a DTMF receiver vary.</summary>
internal sealed record KeyPad
{
    private static readonly double[] Rows = [697, 770, 852, 941];
    private static readonly double[] Columns = [1209, 1336, 1477, 1633];

    public double RowDBm0 { get; init; } = -10;

    public double ColumnDBm0 { get; init; } = -10;

    public double RowDetune { get; init; }

    public double ColumnDetune { get; init; }

    public int OnMilliseconds { get; init; } = 50;

    public int OffMilliseconds { get; init; } = 50;

    /// <summary>White noise, in dBm0; below the floor none.</summary>
    public double NoiseDBm0 { get; init; } = SoundLevel.Floor;

    /// <summary>A steady tone beside the keys: dial tone.</summary>
    public (double Hz, double DBm0)? Beside { get; init; }

    /// <summary>One press of each key, in turn.</summary>
    public short[] Dial(string keys, int seed = 1)
    {
        var random = new Random(seed);
        var sound = new List<short>(Samples(30, random));
        foreach (var key in keys)
        {
            var place = "123A456B789C*0#D".IndexOf(key);
            sound.AddRange(Samples(OnMilliseconds, random, Rows[place / 4], Columns[place % 4]));
            sound.AddRange(Samples(OffMilliseconds, random));
        }

        return [.. sound];
    }

    private short[] Samples(int milliseconds, Random random, double row = 0, double column = 0)
    {
        var samples = new short[8 * milliseconds];
        var noise = NoiseDBm0 <= SoundLevel.Floor ? 0 : SoundLevel.SineAmplitude(NoiseDBm0) / Math.Sqrt(2);
        for (var i = 0; i < samples.Length; i++)
        {
            var sum = Sine(row * (1 + RowDetune), RowDBm0, i)
                + Sine(column * (1 + ColumnDetune), ColumnDBm0, i)
                + Sine(Beside?.Hz ?? 0, Beside?.DBm0 ?? 0, i)
                + (noise * Gaussian(random));
            samples[i] = SoundLevel.Clip(sum);
        }

        return samples;
    }

    private static double Sine(double hz, double dBm0, int sample) =>
        SoundLevel.SineAmplitude(dBm0) * Math.Sin(Math.Tau * hz * sample / 8000);

    private static double Gaussian(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
