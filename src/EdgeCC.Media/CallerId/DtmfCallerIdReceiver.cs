using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;

namespace EdgeCC.Media.CallerId;

/// <summary>Hears caller id sent as keys, in sound at 8 kHz. Allocates nothing but the message.</summary>
internal sealed class DtmfCallerIdReceiver
{
    // Keys follow each other after 50 to 90 ms of pause; after this the sender has given up.
    private const int LongestPause = G711.SampleRate / 2;

    // Not more than the detector may take at once.
    private const int Piece = G711.SampleRate / 50;

    private readonly DtmfDetector _detector = new();
    private readonly char[] _keys = new char[DtmfCallerId.LongestMessage];
    private int _length;
    private int _pause;

    /// <summary>Takes the next samples, as many or few as there are. The message that ended in them, or null.</summary>
    public CallerIdMessage? Listen(ReadOnlySpan<short> samples)
    {
        CallerIdMessage? heard = null;
        while (!samples.IsEmpty)
        {
            var piece = samples[..Math.Min(Piece, samples.Length)];
            samples = samples[piece.Length..];
            _pause += piece.Length;
            heard = (_detector.Listen(piece) is { } key ? Take(key) : null) ?? heard;
        }

        return heard;
    }

    private CallerIdMessage? Take(char key)
    {
        if (_pause > LongestPause || _length == _keys.Length)
        {
            _length = 0;
        }

        _pause = 0;
        if (_length > 0 && DtmfCallerId.Ends(key))
        {
            var message = DtmfCallerId.Read(_keys.AsSpan(0, _length));
            _length = 0;
            return message;
        }

        if (_length > 0 || DtmfCallerId.Begins(key))
        {
            _keys[_length++] = key;
        }

        return null;
    }
}
