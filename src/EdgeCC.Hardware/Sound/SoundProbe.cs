using EdgeCC.Engine.Ports;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Sound;

/// <summary>A line or headset of which it can be asked whether what is said into it comes back. Otherwise it is only passed on.</summary>
internal sealed class SoundProbe(ISoundPort port) : ISoundPort
{
    private const int FrameSamples = 160;
    private const int Frames = 50;

    /// <summary>Devices and resamplers on the way hold it back; what comes before is not judged.</summary>
    private const int SkippedFrames = 15;

    /// <summary>The tone of ITU-T O.6, which is no divisor of 8 kHz, at a level that hurts nobody.</summary>
    private static readonly Tone Sounded = new([1020], -16, []);

    private volatile Trial? _trial;

    /// <summary>What is probed.</summary>
    public ISoundPort Port => port;

    public void Hear(Span<short> frame)
    {
        port.Hear(frame);
        if (_trial is { } trial)
        {
            if (trial.Hear(frame))
            {
                End(trial);
            }

            frame.Clear();
        }
    }

    public void Say(ReadOnlySpan<short> frame) => port.Say(_trial is { } trial ? trial.Said() : frame);

    /// <summary>Tries it. Null where nobody served the device within the time.</summary>
    public async Task<ToneReading?> TryAsync(TimeSpan limit, TimeProvider time)
    {
        var trial = new Trial();
        _trial = trial;
        try
        {
            return Judge(await trial.Heard.Task.WaitAsync(limit, time));
        }
        catch (TimeoutException)
        {
            End(trial);
            return null;
        }
    }

    /// <summary>True where this was what was said.</summary>
    public static bool IsReturned(ToneReading reading) => reading.Is(Sounded.Frequencies[0]);

    // Somebody else may have begun another meanwhile, which goes on.
    private void End(Trial trial) => Interlocked.CompareExchange(ref _trial, null, trial);

    private static ToneReading Judge(short[] heard)
    {
        var meter = new ToneMeter();
        meter.Listen(heard.AsSpan(SkippedFrames * FrameSamples));
        return meter.Reading;
    }

    /// <summary>Made by whoever asks, so that the media thread allocates nothing.</summary>
    private sealed class Trial
    {
        private readonly short[] _tone = ToneGenerator.Render(Sounded, Frames * SoundDeviceModel.Frame);
        private readonly short[] _heard = new short[Frames * FrameSamples];
        private int _said;
        private int _count;

        public TaskCompletionSource<short[]> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Hear(ReadOnlySpan<short> frame)
        {
            frame.CopyTo(_heard.AsSpan(_count++ * FrameSamples));
            return _count == Frames && Heard.TrySetResult(_heard);
        }

        public ReadOnlySpan<short> Said() => _tone.AsSpan(_said++ % Frames * FrameSamples, FrameSamples);
    }
}
