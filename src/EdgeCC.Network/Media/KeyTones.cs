using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Tones;

namespace EdgeCC.Network.Media;

/// <summary>
/// Keys that came as telephone-events, as the tones a line carries: whoever is at its far end may be a machine that listens
/// for them. Each is as long, however long the key was held.
/// </summary>
internal sealed class KeyTones
{
    /// <summary>Keys pressed faster than they sound; more are lost.</summary>
    private const int MostWaiting = 32;

    private static readonly TimeSpan Sound = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private static readonly short[][] Tones = [.. DtmfKeys.All.Select(Render)];

    private readonly TelephoneEventReader _events = new();
    private readonly Queue<char> _waiting = new(MostWaiting);
    private short[] _tone = [];
    private int _said;

    /// <summary>Takes a packet.</summary>
    public void Take(in RtpPacket packet)
    {
        if (_events.Read(packet.Header, packet.Payload) is { } key && _waiting.Count < MostWaiting)
        {
            _waiting.Enqueue(key);
        }
    }

    /// <summary>Says the tone of a key in place of what is in the frame, while there is one.</summary>
    public void Fill(Span<short> frame)
    {
        if (_said == _tone.Length && _waiting.TryDequeue(out var key))
        {
            (_tone, _said) = (Tones[DtmfKeys.All.IndexOf(key)], 0);
        }

        var piece = _tone.AsSpan(_said, Math.Min(frame.Length, _tone.Length - _said));
        piece.CopyTo(frame);
        _said += piece.Length;
    }

    private static short[] Render(char key) =>
        [.. ToneGenerator.Render(DtmfKeys.ToneOf(key), Sound), .. ToneGenerator.Render(new Tone([], 0, []), Pause)];
}
