using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;
using EdgeCC.Hardware.Sound;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What sound devices keep to, two of them with a cable in between: what one says the other hears.</summary>
[Trait("Contract", "sound")]
public abstract class SoundDeviceContract : IDisposable
{
    private const int Second = 50;

    /// <summary>What the cable itself may add, and a machine that is busy.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private protected abstract ISoundDevice One { get; }

    private protected abstract ISoundDevice Other { get; }

    /// <summary>Lets so many frames of 20 ms pass, and calls this with each.</summary>
    private protected abstract void Run(int frames, Action frame);

    /// <summary>Takes both cards away, or puts them back.</summary>
    private protected abstract void Plug(bool isThere);

    /// <summary>Keeps the thread of <see cref="One"/>'s card from running for longer than the card can hold.</summary>
    private protected abstract void HoldUp();

    public abstract void Dispose();

    [Fact]
    public void Both_are_at_work_and_say_how_late_their_sound_is()
    {
        Begin();

        Assert.Equal([1, 1], [One.Counts.Opened, Other.Counts.Opened]);
        Assert.InRange(One.Latency.Heard, TimeSpan.FromMilliseconds(30), TimeSpan.FromMilliseconds(150));
        Assert.InRange(One.Latency.Said, One.Latency.Heard, TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public void Tones_pass_both_ways_at_once()
    {
        Begin();
        AssertTonePasses();
    }

    [Fact]
    public void Level_is_kept()
    {
        Begin();
        var tone = new ToneGenerator(Tone(1000));
        var (_, there) = Talk(3 * Second, tone.Fill, Silence);

        Assert.Contains(Readings(there), reading => Math.Abs(reading.DBm0 - -10) < 0.5 && reading.Is(1000));
    }

    [Fact]
    public void Nothing_is_heard_of_nothing()
    {
        Begin();
        var (here, there) = Talk(Second, Silence, Silence);

        Assert.All([.. here, .. there], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Sound_comes_no_later_than_is_said()
    {
        Begin();
        Talk(Second, Silence, Silence);
        var tone = new ToneGenerator(Tone(1000));
        var (_, there) = Talk(Second, tone.Fill, Silence);
        var late = TimeSpan.FromSeconds((double)Array.FindIndex(there, sample => Math.Abs((int)sample) > 1000) / One.Model.SampleRate);

        Assert.InRange(late, TimeSpan.FromMilliseconds(1), One.Latency.Said + Other.Latency.Heard + Grace);
    }

    [Fact]
    public void Keys_and_caller_id_are_heard_at_the_far_end()
    {
        Begin();
        var standard = LineStandards.Russia;
        var (here, there) = (new LineVoice(standard), new LineVoice(LineStandards.UnitedStates));
        var heard = new List<LineEvent>();
        here.Apply(new SendKeys("0123456789*#"));
        Hold(here, there, heard, 5 * Second);
        Assert.Equal("0123456789*#", string.Concat(heard.OfType<KeyHeard>().Select(key => key.Key)));

        there.Apply(new SendCallerId(new CallerIdMessage { Number = "4951234567" }));
        Hold(there, here, heard, 3 * Second, swapped: true);
        Assert.Equal("4951234567", Assert.Single(heard.OfType<CallerIdHeard>()).Caller.Number);
    }

    [Fact]
    public void Card_that_is_taken_away_leaves_silence_and_is_taken_again_when_it_is_back()
    {
        Begin();
        Plug(false);
        Assert.True(RunUntil(() => One.Fault is not null && Other.Fault is not null));
        var (here, _) = Talk(10, Silence, new ToneGenerator(Tone(1000)).Fill);
        Assert.All(here, sample => Assert.Equal(0, sample));

        Plug(true);
        Assert.True(RunUntil(() => One.Fault is null && Other.Fault is null), $"{One.Fault}; {Other.Fault}");
        Assert.Equal([1, 1], [One.Counts.Lost, Other.Counts.Lost]);
        Assert.Equal([2, 2], [One.Counts.Opened, Other.Counts.Opened]);
        AssertTonePasses();
    }

    [Fact]
    public void Thread_that_is_held_up_is_counted_and_the_sound_comes_back()
    {
        Begin();
        HoldUp();
        Assert.True(RunUntil(() => One.Counts.Overruns + One.Counts.Underruns > 0));
        AssertTonePasses();
        Assert.Null(One.Fault);
    }

    [Fact]
    public void Frames_allocate_nothing()
    {
        Begin();
        var frame = new short[One.Model.FrameSamples];
        var allocated = 0L;
        Run(Second, () =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            One.Say(frame);
            One.Hear(frame);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.Equal(0, allocated);
    }

    private static void Silence(Span<short> frame) => frame.Clear();

    private static Tone Tone(double hz) => new([hz], -10, []);

    /// <summary>Waits until both are at work.</summary>
    private void Begin()
    {
        Assert.True(RunUntil(() => One.Fault is null && Other.Fault is null), $"{One.Fault}; {Other.Fault}");
        Talk(Second, Silence, Silence);
    }

    /// <summary>Waits, for 20 s at most. False where it did not come.</summary>
    private bool RunUntil(Func<bool> done)
    {
        for (var i = 0; i < 200 && !done(); i++)
        {
            Run(Second / 10, () => { });
        }

        return done();
    }

    private void AssertTonePasses()
    {
        var (one, other) = (new ToneGenerator(Tone(440)), new ToneGenerator(Tone(1000)));
        var (here, there) = Talk(3 * Second, one.Fill, other.Fill);
        Assert.True(LongestTone(here, 1000) >= 8, "1000 Hz was not heard for 0.8 s");
        Assert.True(LongestTone(there, 440) >= 8, "440 Hz was not heard for 0.8 s");
    }

    /// <summary>Both speak and hear for so many frames.</summary>
    private (short[] Here, short[] There) Talk(int frames, FrameFiller one, FrameFiller other)
    {
        var (here, there) = (new List<short>(), new List<short>());
        var frame = new short[One.Model.FrameSamples];
        Run(frames, () =>
        {
            one(frame);
            One.Say(frame);
            other(frame);
            Other.Say(frame);
            One.Hear(frame);
            here.AddRange(frame);
            Other.Hear(frame);
            there.AddRange(frame);
        });
        return ([.. here], [.. there]);
    }

    private void Hold(LineVoice speaker, LineVoice listener, List<LineEvent> heard, int frames, bool swapped = false)
    {
        var (from, to) = swapped ? (Other, One) : (One, Other);
        var frame = new short[LineVoice.BlockSamples];
        Run(frames, () =>
        {
            speaker.Speak(frame);
            from.Say(frame);
            to.Say(new short[frame.Length]);
            to.Hear(frame);
            heard.AddRange(listener.Listen(frame));
            from.Hear(frame);
        });
    }

    private static List<ToneReading> Readings(short[] sound)
    {
        var meter = new ToneMeter();
        return [.. sound.Chunk(ToneMeter.WindowSamples).Where(chunk => meter.Listen(chunk)).Select(_ => meter.Reading)];
    }

    /// <summary>In windows of 100 ms. Not all of them, as on a busy machine something may be lost.</summary>
    private static int LongestTone(short[] sound, double hz)
    {
        var (longest, length) = (0, 0);
        foreach (var reading in Readings(sound))
        {
            length = reading.Is(hz) ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private delegate void FrameFiller(Span<short> frame);
}
