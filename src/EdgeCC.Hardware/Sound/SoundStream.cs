using EdgeCC.Media.Clocks;

namespace EdgeCC.Hardware.Sound;

/// <summary>
/// A card at work. Capture sets the pace: with every period that was heard, one is said. Served by the card's thread alone;
/// the frames' thread reads and writes the crossings. Nothing is allocated for a period.
/// </summary>
internal sealed class SoundStream : IDisposable
{
    /// <summary>A card that lets its thread wait for so long stands still.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    // See SincFilter; at 8 kHz.
    private static readonly TimeSpan FilterLength = TimeSpan.FromMilliseconds(4);

    private readonly OpenCard _card;
    private readonly Func<TimeSpan> _uptime;
    private readonly SoundCounters _counters;
    private readonly short[] _period;
    private readonly short[] _silence;
    private readonly int _ahead;

    public SoundStream(OpenCard card, SoundDeviceModel model, Func<TimeSpan> uptime, SoundCounters counters)
    {
        _card = card;
        _uptime = uptime;
        _counters = counters;
        _period = new short[card.Capture.PeriodSamples];
        _silence = new short[card.Playback.PeriodSamples];
        _ahead = model.PeriodsAhead;
        var period = Length(_period.Length);
        var age = period + SoundDeviceModel.Frame + FilterLength + model.Slack;
        Heard = new ClockCrossing(card.Capture.Rate, model.SampleRate, age);
        Said = new ClockCrossing(model.SampleRate, card.Playback.Rate, age);
        Latency = new SoundLatency(age, age + ((_ahead - 1) * period));
    }

    /// <summary>From the card to the frames.</summary>
    public ClockCrossing Heard { get; }

    /// <summary>From the frames to the card.</summary>
    public ClockCrossing Said { get; }

    public SoundLatency Latency { get; }

    /// <summary>Samples a second of the card.</summary>
    public int CardRate => _card.Capture.Rate;

    /// <summary>True once a period has been served.</summary>
    public bool HasServed { get; private set; }

    public long Gaps => Heard.Counts.Gaps + Said.Counts.Gaps;

    public long Skips => Heard.Counts.Skips + Said.Counts.Skips;

    /// <summary>Starts both directions. 0, or the error that ends this stream.</summary>
    public int Begin()
    {
        _card.Capture.Drop();
        _card.Playback.Drop();
        var result = FirstError(_card.Capture.Prepare(), _card.Playback.Prepare());
        for (var i = 0; i < _ahead; i++)
        {
            result = FirstError(result, _card.Playback.Write(_silence));
        }

        return FirstError(FirstError(result, _card.Playback.Start()), _card.Capture.Start());
    }

    /// <summary>Waits for a period and serves it. 0, or the error that ends this stream.</summary>
    public int Serve()
    {
        var ready = _card.Capture.Wait(Patience);
        if (ready <= 0)
        {
            return ready == 0 ? PcmError.StandsStill : Mend(_card.Capture, ready, ref _counters.Overruns);
        }

        var read = _card.Capture.Read(_period);
        if (read < 0)
        {
            return Mend(_card.Capture, read, ref _counters.Overruns);
        }

        // What is already there of the next period tells how late this thread is, to the sample.
        var at = _uptime() - Length(Math.Max(0, _card.Capture.Available()));
        Heard.Write(_period.AsSpan(0, read), at);
        Said.Read(_period.AsSpan(0, Math.Max(1, read)), at);
        _counters.Periods++;
        HasServed = true;
        return Say(_period.AsSpan(0, read));
    }

    public void Dispose() => _card.Dispose();

    private int Say(ReadOnlySpan<short> samples)
    {
        var written = _card.Playback.Write(samples);
        if (written is < 0 and not PcmError.TryAgain)
        {
            return Mend(_card.Playback, written, ref _counters.Underruns);
        }

        _counters.Overflows += written < samples.Length ? 1 : 0;
        return 0;
    }

    /// <summary>
    /// Both directions begin anew, whichever it was: they must stay as far apart as they were meant to be, and capture does
    /// not run again by itself after a recovery.
    /// </summary>
    private int Mend(IPcm pcm, int error, ref long count)
    {
        switch (error)
        {
            case PcmError.Interrupted or PcmError.TryAgain:
                return 0;
            case PcmError.TooLate or PcmError.Suspended:
                count++;
                return pcm.Recover(error) is < 0 and var failed ? failed : Begin();
            default:
                return error;
        }
    }

    private TimeSpan Length(int samples) => TimeSpan.FromSeconds((double)samples / _card.Capture.Rate);

    private static int FirstError(int one, int other) => one < 0 ? one : Math.Min(0, other);
}
