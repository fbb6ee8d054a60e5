using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tones;

/// <summary>
/// Whether 20 ms of sound hold one tone and hardly anything else. Exchanges miss their frequencies by up to 25 Hz (ITU-T
/// E.180), which is half the width of so short a filter: each frequency is looked for at three places.
/// </summary>
internal sealed class ToneFilter(Tone tone)
{
    /// <summary>Samples of a block: 20 ms.</summary>
    public const int Samples = G711.SampleRate / 50;

    private const double Detune = 18;

    // Of the block's energy; half a bin away from a filter's middle a pure tone still gives it 0.8.
    private const double Share = 0.6;

    // Of two frequencies sounding together the weaker is at most 9 dB below the other.
    private const double Balance = 8;

    private static readonly double Quietest = Samples * Math.Pow(SoundLevel.SineAmplitude(-42), 2) / 2;

    /// <summary>True when the block holds the tone.</summary>
    /// <param name="block">The samples.</param>
    /// <param name="energy">The sum of their squares.</param>
    public bool Holds(ReadOnlySpan<double> block, double energy)
    {
        if (energy < Quietest)
        {
            return false;
        }

        var (sum, weakest, strongest) = (0.0, double.MaxValue, 0.0);
        foreach (var hz in tone.Frequencies)
        {
            var power = Near(block, hz);
            sum += power;
            weakest = Math.Min(weakest, power);
            strongest = Math.Max(strongest, power);
        }

        return sum * 2 / Samples >= Share * energy && strongest <= Balance * weakest;
    }

    private static double Near(ReadOnlySpan<double> block, double hz) => Math.Max(
        Goertzel.Power(block, hz),
        Math.Max(Goertzel.Power(block, hz - Detune), Goertzel.Power(block, hz + Detune)));
}
