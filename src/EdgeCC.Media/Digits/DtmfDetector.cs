namespace EdgeCC.Media.Digits;

/// <summary>
/// Hears the keys pressed in the sound itself (ITU-T Q.23, Q.24) at 8 kHz: a press is told once, after about 26 ms of it.
/// Eight Goertzel filters over blocks of 12.75 ms; two blocks running must hold the same clean pair of tones, and from one
/// to the next each tone's phase must move as its frequency says, which speech and music seldom do. Allocates nothing
/// after construction.
/// </summary>
public sealed class DtmfDetector
{
    private readonly DtmfGroup _rows = new(DtmfKeys.Rows);
    private readonly DtmfGroup _columns = new(DtmfKeys.Columns);
    private DtmfBlock _previous;
    private char? _pressed;
    private double _energy;
    private int _filled;

    /// <summary>Takes the next samples, 40 ms or less at a time. The key whose press was recognised in them, or null.</summary>
    public char? Listen(ReadOnlySpan<short> samples)
    {
        char? heard = null;
        foreach (var sample in samples)
        {
            _energy += (double)sample * sample;
            _rows.Take(sample);
            _columns.Take(sample);
            if (++_filled == DtmfBlock.Samples)
            {
                heard = EndBlock() ?? heard;
            }
        }

        return heard;
    }

    // A press begins with two blocks of it, and is over after two blocks without it: a click in the middle of a long press
    // does not make two of it.
    private char? EndBlock()
    {
        var block = DtmfBlock.End(_rows, _columns, _energy);
        var begins = block.Key != _pressed && block.Continues(_previous);
        if (begins || (block.Key != _pressed && _previous.Key != _pressed))
        {
            _pressed = begins ? block.Key : null;
        }

        _previous = block;
        _energy = 0;
        _filled = 0;
        return begins ? block.Key : null;
    }
}
