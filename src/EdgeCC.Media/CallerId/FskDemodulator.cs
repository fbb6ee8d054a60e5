using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.CallerId;

/// <summary>
/// Tells ones from noughts, sample by sample at 8 kHz: how much of the last bit's length lies at the one frequency, how much
/// at the other. V.23 and Bell 202 lie within 100 Hz of each other and a bit is far too short to tell them apart, so one
/// pair of filters between the two standards' frequencies hears both. Allocates nothing after construction.
/// </summary>
internal sealed class FskDemodulator
{
    /// <summary>Samples of the filters: one bit, rounded up.</summary>
    public const int Taps = 7;

    private const double MarkHz = 1250;
    private const double SpaceHz = 2150;

    private static readonly double Quietest = Math.Pow(SoundLevel.SineAmplitude(-45) * Taps / 2, 2);

    private readonly Quadrature _mark = new(MarkHz);
    private readonly Quadrature _space = new(SpaceHz);
    private readonly double[] _last = new double[Taps];
    private int _newest;

    /// <summary>Takes a sample: from -1, surely a nought, to 1, surely a one; 0 where it is too quiet to tell.</summary>
    public double Take(short sample)
    {
        _newest = (_newest + 1) % Taps;
        _last[_newest] = sample;
        var (mark, space) = (_mark.Power(_last, _newest), _space.Power(_last, _newest));
        return mark + space < Quietest ? 0 : (mark - space) / (mark + space);
    }

    /// <summary>The power at one frequency over the last samples, whatever its phase.</summary>
    private sealed class Quadrature
    {
        private readonly double[] _cos = new double[Taps];
        private readonly double[] _sin = new double[Taps];

        public Quadrature(double hz)
        {
            for (var i = 0; i < Taps; i++)
            {
                var angle = Math.Tau * hz * (i - (Taps / 2)) / G711.SampleRate;
                (_cos[i], _sin[i]) = (Math.Cos(angle), Math.Sin(angle));
            }

            // A constant voltage and the mains' hum must not reach the filter: its taps add up to nothing.
            var mean = _cos.Average();
            for (var i = 0; i < Taps; i++)
            {
                _cos[i] -= mean;
            }
        }

        public double Power(double[] ring, int newest)
        {
            var (real, imaginary) = (0.0, 0.0);
            for (var i = 0; i < Taps; i++)
            {
                var sample = ring[newest >= i ? newest - i : newest - i + Taps];
                real += sample * _cos[i];
                imaginary += sample * _sin[i];
            }

            return (real * real) + (imaginary * imaginary);
        }
    }
}
