using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Digits;

/// <summary>One Goertzel filter that keeps the phase: how strong one frequency is in a block, and where in its turn.</summary>
internal sealed class DtmfFilter(double hz)
{
    private readonly double _cos = Math.Cos(Math.Tau * hz / G711.SampleRate);
    private readonly double _sin = Math.Sin(Math.Tau * hz / G711.SampleRate);
    private double _one;
    private double _two;

    /// <summary>Takes a sample.</summary>
    public void Take(double sample) => (_one, _two) = (sample + (2 * _cos * _one) - _two, _one);

    /// <summary>Ends the block and begins the next.</summary>
    public DtmfTone End()
    {
        var (real, imaginary) = (_one - (_two * _cos), _two * _sin);
        (_one, _two) = (0, 0);
        return new DtmfTone(hz, (real * real) + (imaginary * imaginary), Math.Atan2(imaginary, real));
    }
}
