using EdgeCC.Engine.Ports;

namespace EdgeCC.Network.Tests.Media;

/// <summary>
/// A sound device whose microphone hears what a test says and whose speaker keeps what it is given. Allocates nothing for a
/// frame, and may be looked at from any thread.
/// </summary>
internal sealed class TwinDevice : ISoundPort
{
    private readonly short[] _said = new short[160 * 50 * 60];
    private int _saidCount;
    private int _framesHeard;

    /// <summary>What the microphone hears: the value of each sample by its number.</summary>
    public Func<int, short> Microphone { get; set; } = _ => 0;

    /// <summary>Looks at each frame as it is said, on the media thread.</summary>
    public Action<ReadOnlyMemory<short>>? Speaker { get; set; }

    /// <summary>Frames asked for so far.</summary>
    public int FramesHeard => Volatile.Read(ref _framesHeard);

    /// <summary>All that was said so far.</summary>
    public ReadOnlyMemory<short> Said => _said.AsMemory(0, Volatile.Read(ref _saidCount));

    public void Hear(Span<short> frame)
    {
        for (var i = 0; i < frame.Length; i++)
        {
            frame[i] = Microphone((_framesHeard * frame.Length) + i);
        }

        Volatile.Write(ref _framesHeard, _framesHeard + 1);
    }

    public void Say(ReadOnlySpan<short> frame)
    {
        // Beyond a minute the first minute is written over: only the tests that count bytes run as long.
        var at = _saidCount % _said.Length;
        frame.CopyTo(_said.AsSpan(at));
        Volatile.Write(ref _saidCount, at + frame.Length);
        Speaker?.Invoke(_said.AsMemory(at, frame.Length));
    }
}
