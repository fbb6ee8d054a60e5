using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.CallerId;

/// <summary>
/// Bytes out of a modem's ones and noughts, by asynchronous framing: each start bit sets the clock anew, to a fraction of a
/// sample, so that 1 % of error in the sender's clock is a tenth of a bit at a byte's end. Listens only after a spell of
/// rest, which neither channel seizure nor speech contains. Allocates nothing.
/// </summary>
internal sealed class FskByteReader
{
    private const double SamplesPerBit = G711.SampleRate / 1200.0;

    // EN 300 659-1 clause 5.2 gives 80 - 25 bits of rest at the least; a third of them will do.
    private const int Rest = (int)(18 * SamplesPerBit);

    // A sample of rest that noise has spoilt takes this many good ones with it.
    private const int Spoilt = 12;

    // Up to 10 stop bits may stand between two bytes.
    private const int LongestGap = (int)(25 * SamplesPerBit);

    private double _before;
    private double _untilBit;
    private int _rested;
    private int _bit;
    private int _bits;
    private int _gap;
    private int _lost;
    private bool _began;

    /// <summary>True while bytes may come.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Waits for rest again: what is heard is no message.</summary>
    public void Restart() => (IsReady, _rested, _bit, _gap, _lost, _began) = (false, 0, 0, 0, 0, false);

    /// <summary>Takes a sample's certainty, from -1 (nought) to 1 (one). A byte when this ends one.</summary>
    public byte? Take(double certainty)
    {
        byte? value = null;
        if (!IsReady)
        {
            AwaitRest(certainty);
        }
        else if (_bit == 0)
        {
            AwaitStart(certainty);
        }
        else if (--_untilBit <= 0)
        {
            value = TakeBit(_before + ((certainty - _before) * (1 + _untilBit)));
        }

        _before = certainty;
        return value;
    }

    private void AwaitRest(double certainty)
    {
        _rested = certainty > 0 ? _rested + 1 : Math.Max(0, _rested - Spoilt);
        IsReady = _rested >= Rest;
    }

    private void AwaitStart(double certainty)
    {
        if (certainty < 0 && _before >= 0)
        {
            // The edge lies between this sample and the one before; the start bit's middle half a bit after it.
            var sinceEdge = certainty / (certainty - _before);
            _untilBit = (SamplesPerBit / 2) - sinceEdge;
            (_bit, _bits) = (1, 0);
        }

        // Rest before the first byte may last; after it, and where there is no rest at all, the sender has gone.
        _gap = _began ? _gap + 1 : 0;
        _lost = certainty > 0 || _bit > 0 ? 0 : _lost + 1;
        if (_gap > LongestGap || _lost > SamplesPerBit)
        {
            Restart();
        }
    }

    private byte? TakeBit(double certainty)
    {
        _untilBit += SamplesPerBit;
        switch (_bit++)
        {
            case 1:
                // A start bit that is none was noise: the next edge may be the one.
                _bit = certainty < 0 ? 2 : 0;
                return null;
            case 10 when certainty <= 0:
                Restart();
                return null;
            case 10:
                (_bit, _gap, _began) = (0, 0, true);
                return (byte)_bits;
            default:
                _bits = (_bits >> 1) | (certainty > 0 ? 0x80 : 0);
                return null;
        }
    }
}
