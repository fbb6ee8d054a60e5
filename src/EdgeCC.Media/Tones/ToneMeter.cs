using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tones;

/// <summary>
/// Finds the strongest tone and the level in what it hears, in windows of 100 ms at 8 kHz: proof of which sound came
/// through a call. A Hann window keeps a tone between two bins from leaking; a parabola through the three highest bins
/// finds where between them it lies, to about 1 Hz.
/// </summary>
public sealed class ToneMeter
{
    /// <summary>Samples of a window.</summary>
    public const int WindowSamples = 800;

    private const double BinHz = (double)G711.SampleRate / WindowSamples;
    private const int LowestBin = 10;
    private const int HighestBin = 370;

    private static readonly double[] Hann =
        [.. Enumerable.Range(0, WindowSamples).Select(i => 0.5 - (0.5 * Math.Cos(Math.Tau * i / WindowSamples)))];

    private readonly double[] _window = new double[WindowSamples];
    private readonly double[] _power = new double[HighestBin + 2];
    private int _filled;
    private double _energy;

    /// <summary>What the last full window held.</summary>
    public ToneReading Reading { get; private set; } = new(0, SoundLevel.Floor, 0);

    /// <summary>Takes samples. True when a window became full and there is a new <see cref="Reading"/>.</summary>
    public bool Listen(ReadOnlySpan<short> samples)
    {
        var isNew = false;
        foreach (var sample in samples)
        {
            _window[_filled] = sample * Hann[_filled];
            _energy += (double)sample * sample;
            if (++_filled == WindowSamples)
            {
                Reading = Measure();
                isNew = true;
            }
        }

        return isNew;
    }

    private ToneReading Measure()
    {
        var level = SoundLevel.OfPower(_energy / WindowSamples);
        var total = 0.0;
        foreach (var sample in _window)
        {
            total += sample * sample;
        }

        _filled = 0;
        _energy = 0;
        return level <= SoundLevel.Floor ? new ToneReading(0, level, 0) : Strongest(level, total);
    }

    private ToneReading Strongest(double level, double total)
    {
        var peak = LowestBin;
        for (var bin = LowestBin - 1; bin <= HighestBin + 1; bin++)
        {
            _power[bin] = Goertzel.Power(_window, bin * BinHz);
            peak = bin >= LowestBin && bin <= HighestBin && _power[bin] > _power[peak] ? bin : peak;
        }

        var (left, centre, right) = (_power[peak - 1], _power[peak], _power[peak + 1]);
        var shift = Shift(Math.Sqrt(left), Math.Sqrt(centre), Math.Sqrt(right));
        var purity = Math.Min(1, 2 * (left + centre + right) / (WindowSamples * total));
        return new ToneReading((peak + shift) * BinHz, level, purity);
    }

    private static double Shift(double left, double centre, double right)
    {
        var curvature = left - (2 * centre) + right;
        return curvature == 0 ? 0 : 0.5 * (left - right) / curvature;
    }
}
