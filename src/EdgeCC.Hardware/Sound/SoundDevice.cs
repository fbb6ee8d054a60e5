namespace EdgeCC.Hardware.Sound;

/// <summary>
/// The life of a sound device, the same for a real card and its twin: opened, served period by period, lost, tried again after
/// pauses that grow from 1 to 8 s, so that a headset which is plugged in again is back before its agent has sat down.
/// </summary>
public abstract class SoundDevice : ISoundDevice
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(8);

    private readonly SoundCounters _counters = new();
    private readonly Action<SoundDeviceEvent> _tell;
    private TimeSpan _pause = FirstPause;
    private SoundStream? _stream;
    private bool _isAtWork;
    private string? _fault = "not opened yet";

    /// <param name="model">What it is.</param>
    /// <param name="tell">Takes what it has to tell, on the card's thread; must not wait.</param>
    private protected SoundDevice(SoundDeviceModel model, Action<SoundDeviceEvent> tell)
    {
        Model = model;
        _tell = tell;
    }

    /// <inheritdoc/>
    public SoundDeviceModel Model { get; }

    /// <inheritdoc/>
    public string? Fault => Volatile.Read(ref _fault);

    /// <inheritdoc/>
    public SoundDeviceCounts Counts => _counters.Read(Stream);

    /// <inheritdoc/>
    public SoundLatency Latency => Stream?.Latency ?? default;

    /// <summary>How much faster than ours the card's clock runs, as a part, as far as learnt.</summary>
    public double Drift => Stream?.Heard.Correction ?? 0;

    private SoundStream? Stream => Volatile.Read(ref _stream);

    /// <inheritdoc/>
    public void Hear(Span<short> frame)
    {
        if (Stream is { } stream)
        {
            stream.Heard.Read(frame, Uptime);
        }
        else
        {
            frame.Clear();
        }
    }

    /// <inheritdoc/>
    public void Say(ReadOnlySpan<short> frame) => Stream?.Said.Write(frame, Uptime);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The clock both threads go by.</summary>
    private protected abstract TimeSpan Uptime { get; }

    /// <summary>Opens the card.</summary>
    /// <exception cref="SoundCardException">It cannot be had.</exception>
    private protected abstract OpenCard Open();

    /// <summary>The words for an error number.</summary>
    private protected abstract string Describe(int error);

    /// <summary>The card's thread: does what is next. How long to rest before it is called again; mostly not at all.</summary>
    private protected TimeSpan Serve()
    {
        if (_stream is { } stream)
        {
            return Serve(stream);
        }

        try
        {
            var opened = new SoundStream(Open(), Model, () => Uptime, _counters);
            Volatile.Write(ref _stream, opened);
            return opened.Begin() is < 0 and var error ? Lose(error) : TimeSpan.Zero;
        }
        catch (SoundCardException fault)
        {
            Fail(fault.Message);
            return TakePause();
        }
    }

    /// <summary>Closes the card, for good or until it is served again.</summary>
    private protected void Close()
    {
        if (_stream is { } stream)
        {
            _counters.Gaps += stream.Gaps;
            _counters.Skips += stream.Skips;
            Volatile.Write(ref _stream, null);
            stream.Dispose();
        }
    }

    private TimeSpan Serve(SoundStream stream)
    {
        if (stream.Serve() is < 0 and var error)
        {
            return Lose(error);
        }

        // Not before: many a broken card can be opened, but never delivers.
        if (!_isAtWork && stream.HasServed)
        {
            BeAtWork(stream);
        }

        return TimeSpan.Zero;
    }

    private void BeAtWork(SoundStream stream)
    {
        _isAtWork = true;
        _counters.Opened++;
        _pause = FirstPause;
        Volatile.Write(ref _fault, null);
        _tell(new SoundCardOpened(Model.Name, stream.CardRate));
    }

    private TimeSpan Lose(int error)
    {
        _counters.Lost += _isAtWork ? 1 : 0;
        _isAtWork = false;
        Close();
        Fail(error == PcmError.StandsStill ? "the card stands still" : Describe(error));
        return TakePause();
    }

    private void Fail(string reason)
    {
        if (reason != _fault)
        {
            Volatile.Write(ref _fault, reason);
            _tell(new SoundCardLost(Model.Name, reason));
        }
    }

    private TimeSpan TakePause()
    {
        var pause = _pause;
        _pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
        return pause;
    }
}
