using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Media;

/// <summary>
/// Hears the keys of one leg, whichever way it sends them: as telephone-events, or, as long as it has sent none, in the
/// sound. Some phones send both at once; a press is told once all the same.
/// </summary>
internal sealed class DigitListener
{
    private const int LongestFrame = 480;

    // The event of a press that was already heard in the sound is on its way no longer than this.
    private static readonly TimeSpan SamePress = TimeSpan.FromSeconds(1);

    private readonly TelephoneEventReader _events = new();
    private readonly DtmfDetector _detector = new();
    private bool _sendsEvents;
    private (char Key, TimeSpan At)? _heardInSound;

    /// <summary>The key whose press this telephone-event packet is the first to tell of, or null.</summary>
    public char? Event(in RtpHeader header, ReadOnlySpan<byte> payload, TimeSpan now)
    {
        if (_events.Read(header, payload) is not { } key)
        {
            return null;
        }

        _sendsEvents = true;
        var isKnown = _heardInSound is { } heard && heard.Key == key && now - heard.At < SamePress;
        _heardInSound = null;
        return isKnown ? null : key;
    }

    /// <summary>The key whose press was recognised in this packet's sound, or null.</summary>
    public char? Sound(ReadOnlySpan<byte> codes, AudioCodec codec, TimeSpan now)
    {
        if (_sendsEvents)
        {
            return null;
        }

        Span<short> samples = stackalloc short[LongestFrame];
        var count = G711.Decode(codes, samples, codec);
        return Sound(samples[..count], now);
    }

    /// <summary>The key whose press was recognised in these samples, 40 ms at most, or null.</summary>
    public char? Sound(ReadOnlySpan<short> samples, TimeSpan now)
    {
        if (_detector.Listen(samples) is not { } key)
        {
            return null;
        }

        _heardInSound = (key, now);
        return key;
    }
}
