using System.Diagnostics;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Benchmarks.Devices;

/// <summary>
/// A line without a card: its microphone hears a click now and then and notes when; its speaker notes when it is given
/// one. On the media thread, read by any.
/// </summary>
internal sealed class ClickDevice : ISoundPort
{
    /// <summary>What a click is: no other sound comes near it.</summary>
    public const short Loud = 20_000;

    /// <summary>Samples of a click.</summary>
    public const int ClickSamples = 16;

    private const int FramesPerClick = 10;

    private int _frame;
    private long _clickedAt;
    private bool _wasLoud;

    /// <summary>When the frame that held the last click was heard (<see cref="Stopwatch"/>).</summary>
    public long ClickedAt => Volatile.Read(ref _clickedAt);

    /// <summary>Told when a click is said: when its frame was, and where in it, in samples.</summary>
    public Action<long, int>? ClickSaid { get; set; }

    public void Hear(Span<short> frame)
    {
        frame.Clear();
        if (++_frame % FramesPerClick == 0)
        {
            frame[..ClickSamples].Fill(Loud);
            Volatile.Write(ref _clickedAt, Stopwatch.GetTimestamp());
        }
    }

    public void Say(ReadOnlySpan<short> frame)
    {
        var at = frame.IndexOfAnyInRange((short)(Loud / 2), short.MaxValue);
        if (at >= 0 && !_wasLoud)
        {
            ClickSaid?.Invoke(Stopwatch.GetTimestamp(), at);
        }

        _wasLoud = at >= 0;
    }
}
