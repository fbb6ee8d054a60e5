namespace EdgeCC.Hardware.Sound.Simulation;

/// <summary>
/// One direction of a simulated card, with the states of ALSA's: it holds some periods, runs only once started, and after
/// an overrun or underrun, or when unplugged, answers with that error until it is made ready again.
/// </summary>
internal sealed class SimulatedPcm(SimulatedSoundCard card, bool captures, int periodSamples, int periods) : IPcm
{
    private readonly Queue<short> _buffer = new();
    private readonly int _rate = card.Rate;
    private State _state;
    private TimeSpan _started;
    private long _passed;

    private enum State
    {
        Stopped,
        Ready,
        Running,
        TooLate,
    }

    public int Rate => _rate;

    public int PeriodSamples => periodSamples;

    /// <summary>When the next period will have been heard; never, while it does not run.</summary>
    public TimeSpan NextPeriod => _state == State.Running && !card.StandsStill
        ? card.TimeOf(_started, _passed + PeriodSamples - _buffer.Count)
        : TimeSpan.MaxValue;

    private int BufferSamples => periods * PeriodSamples;

    public int Wait(TimeSpan limit) => Available() is var there && there < 0 ? there : there >= PeriodSamples ? 1 : 0;

    public int Available() => Pass() is < 0 and var error ? error : captures ? _buffer.Count : BufferSamples - _buffer.Count;

    public int Read(Span<short> samples)
    {
        var count = Math.Min(samples.Length, Available());
        for (var i = 0; i < count; i++)
        {
            samples[i] = _buffer.Dequeue();
        }

        return count == 0 ? PcmError.TryAgain : count;
    }

    public int Write(ReadOnlySpan<short> samples)
    {
        var count = Math.Min(samples.Length, Available());
        for (var i = 0; i < count; i++)
        {
            _buffer.Enqueue(samples[i]);
        }

        return count == 0 ? PcmError.TryAgain : count;
    }

    public int Recover(int error) => error is PcmError.TooLate or PcmError.Suspended ? Prepare() : error;

    public int Drop() => Enter(State.Stopped);

    public int Prepare() => Enter(State.Ready);

    public int Start()
    {
        if (_state != State.Ready)
        {
            return card.IsPlugged ? PcmError.BadState : PcmError.NoDevice;
        }

        _state = State.Running;
        _started = card.Now;
        _passed = 0;
        return card.IsPlugged ? 0 : PcmError.NoDevice;
    }

    public void Dispose() => _state = State.Stopped;

    private int Enter(State state)
    {
        _state = state;
        _buffer.Clear();
        return card.IsPlugged ? 0 : PcmError.NoDevice;
    }

    /// <summary>Lets the card hear or say what it has by now. 0, or the error of its state.</summary>
    private int Pass()
    {
        if (!card.IsPlugged)
        {
            return PcmError.NoDevice;
        }

        if (_state == State.Running)
        {
            var due = (int)(card.SamplesSince(_started) - _passed);
            _passed += due;
            var could = captures ? Hear(due) : Say(due);
            _state = could ? State.Running : State.TooLate;
        }

        return _state switch
        {
            State.Running or State.Ready => 0,
            State.TooLate => PcmError.TooLate,
            _ => PcmError.BadState,
        };
    }

    private bool Hear(int due)
    {
        var samples = new short[due];
        card.Plug.Speak(samples);
        foreach (var sample in samples)
        {
            _buffer.Enqueue(sample);
        }

        return _buffer.Count <= BufferSamples;
    }

    private bool Say(int due)
    {
        var samples = new short[Math.Min(due, _buffer.Count)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = _buffer.Dequeue();
        }

        card.Plug.Listen(samples);
        return samples.Length == due;
    }
}
