using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Clocks;

/// <summary>
/// Takes the click out of a place where sound was cut: what the new sound begins with is led over to from what was heard
/// last, in 5 ms.
/// </summary>
/// <param name="sampleRate">Samples a second.</param>
public sealed class Declicker(int sampleRate)
{
    private readonly int _length = sampleRate / 200;
    private short _last;
    private double _offset;
    private int _left;

    /// <summary>Takes the next block.</summary>
    /// <param name="block">What is to be heard.</param>
    /// <param name="isCut">True where it does not follow on what was before.</param>
    public void Pass(Span<short> block, bool isCut)
    {
        if (isCut)
        {
            _offset = _last - block[0];
            _left = _length;
        }

        for (var i = 0; i < block.Length && _left > 0; i++, _left--)
        {
            block[i] = SoundLevel.Clip(block[i] + (_offset * _left / _length));
        }

        _last = block[^1];
    }
}
