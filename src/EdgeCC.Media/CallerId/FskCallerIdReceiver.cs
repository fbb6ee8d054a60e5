namespace EdgeCC.Media.CallerId;

/// <summary>
/// Hears caller id sent by modem, V.23 or Bell 202, SDMF or MDMF, with or without channel seizure, in sound at 8 kHz.
/// Allocates nothing but the message.
/// </summary>
internal sealed class FskCallerIdReceiver
{
    private readonly FskDemodulator _demodulator = new();
    private readonly FskByteReader _bytes = new();
    private readonly byte[] _frame = new byte[CallerIdCodes.LongestFrame];
    private int _length;

    /// <summary>How many messages came whole but with a wrong checksum.</summary>
    public int Damaged { get; private set; }

    /// <summary>Takes the next samples, as many or few as there are. The message that ended in them, or null.</summary>
    public CallerIdMessage? Listen(ReadOnlySpan<short> samples)
    {
        CallerIdMessage? heard = null;
        foreach (var sample in samples)
        {
            if (_bytes.Take(_demodulator.Take(sample)) is { } value)
            {
                heard = Take(value) ?? heard;
            }

            if (!_bytes.IsReady)
            {
                _length = 0;
            }
        }

        return heard;
    }

    private CallerIdMessage? Take(byte value)
    {
        _frame[_length++] = value;
        if (!CallerIdCodes.IsMessage(_frame[0]))
        {
            _length = 0;
            return null;
        }

        if (_length < 2 || _length < _frame[1] + 3)
        {
            return null;
        }

        var frame = _frame.AsSpan(0, _length);
        _bytes.Restart();
        if (CallerIdReader.TryRead(frame, out var message))
        {
            return message;
        }

        Damaged++;
        return null;
    }
}
