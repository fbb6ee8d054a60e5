namespace EdgeCC.Media.Clocks;

/// <summary>
/// Sound on its way from a thread that follows one clock to a thread that follows another, say from a sound card to the
/// media plane: between two sample rates, and between two crystals that never agree. It keeps the sound as old as it was
/// meant to be, by reading it a little faster or slower; where a clock has jumped it leaves sound out, or silence in, without
/// a click. Decision 0903.
/// </summary>
public sealed class ClockCrossing
{
    private const int LongestBlocksPerSecond = 25;

    // A media thread that was held up catches up by 100 ms at once: not to be mistaken for sound that is too old.
    private static readonly TimeSpan TooOldAtOnce = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan TooOldForLong = TimeSpan.FromMilliseconds(30);

    private readonly int _inputRate;
    private readonly int _outputRate;
    private readonly SampleRing _ring;
    private readonly StreamResampler _resampler;
    private readonly ClockServo _servo;
    private readonly Declicker _declicker;
    // As long as nothing was written: in a future that never comes.
    private long _origin = TimeSpan.MaxValue.Ticks / 2;
    private bool _isFlowing;
    private long _gaps;
    private long _skips;
    private long _unread;
    private double _correction;

    /// <param name="inputRate">Samples a second of what is written.</param>
    /// <param name="outputRate">Samples a second of what is read.</param>
    /// <param name="age">
    /// How old a sample is when it is read: at least a block written, a block read, the filter's 4 ms, and what the threads
    /// may come late.
    /// </param>
    public ClockCrossing(int inputRate, int outputRate, TimeSpan age)
    {
        _inputRate = inputRate;
        _outputRate = outputRate;
        Age = age;
        _ring = new SampleRing((int)((age + (2 * TooOldAtOnce)).TotalSeconds * inputRate));
        _resampler = new StreamResampler(inputRate, outputRate, outputRate / LongestBlocksPerSecond);
        _servo = new ClockServo(age);
        _declicker = new Declicker(outputRate);
    }

    /// <summary>How old a sample is when it is read.</summary>
    public TimeSpan Age { get; }

    /// <summary>How much faster than nominal the sound is read, as a part: 0.0001 is 100 ppm. For any thread.</summary>
    public double Correction => Volatile.Read(ref _correction);

    /// <summary>What has gone wrong. For any thread.</summary>
    public CrossingCounts Counts =>
        new(Volatile.Read(ref _gaps), Volatile.Read(ref _skips), Volatile.Read(ref _unread));

    /// <summary>The writer's: sound that was complete at an uptime.</summary>
    public void Write(ReadOnlySpan<short> block, TimeSpan now)
    {
        Volatile.Write(ref _unread, _unread + block.Length - _ring.Write(block));
        // When the stream would have begun, had its clock always run as it does now. That one number says how far the
        // writer is at any time, between its blocks too, and can be read whole.
        Volatile.Write(ref _origin, (now - Length(_ring.Written, _inputRate)).Ticks);
    }

    /// <summary>The reader's: fills a block of 40 ms at most, with silence where there is nothing.</summary>
    public void Read(Span<short> block, TimeSpan now)
    {
        var age = AgeOfNext(now);
        var wasFlowing = _isFlowing;
        var isCut = wasFlowing ? HasGrownOld(age, block.Length) : age >= Age;
        if (isCut)
        {
            LeaveOut(age - Age);
        }

        _isFlowing = (wasFlowing || isCut) && _resampler.TryFill(_ring, block, _servo.Correction);
        if (!_isFlowing)
        {
            block.Clear();
            _resampler.Clear();
            Volatile.Write(ref _gaps, _gaps + (wasFlowing ? 1 : 0));
        }

        _declicker.Pass(block, isCut || wasFlowing != _isFlowing);
        Volatile.Write(ref _correction, _servo.Correction);
    }

    private bool HasGrownOld(TimeSpan age, int blockLength)
    {
        _servo.Measure(age, Length(blockLength, _outputRate));
        var isOld = age - Age > TooOldAtOnce || _servo.Error > TooOldForLong;
        Volatile.Write(ref _skips, _skips + (isOld ? 1 : 0));
        return isOld;
    }

    private void LeaveOut(TimeSpan length)
    {
        _ring.Skip((long)((length.TotalSeconds * _inputRate) - _resampler.Ahead));
        _resampler.Clear();
        _servo.Begin();
    }

    private TimeSpan AgeOfNext(TimeSpan now)
    {
        var next = _ring.Taken - _resampler.Ahead;
        return now - new TimeSpan(Volatile.Read(ref _origin)) - TimeSpan.FromSeconds(next / _inputRate);
    }

    // Not by one multiplication: in a year there are more samples than it could hold.
    private static TimeSpan Length(long samples, int rate)
    {
        var (seconds, rest) = Math.DivRem(samples, rate);
        return new TimeSpan((seconds * TimeSpan.TicksPerSecond) + (rest * TimeSpan.TicksPerSecond / rate));
    }
}
