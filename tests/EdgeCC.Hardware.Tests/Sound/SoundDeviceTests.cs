using EdgeCC.Engine.Health;
using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Simulation;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Sound;

/// <summary>What can happen to a card, and what becomes of the sound: one that hears what it says.</summary>
public sealed class SoundDeviceTests : IDisposable
{
    private const int Second = 50;

    private readonly List<SoundDeviceEvent> _told = [];
    private readonly ToneGenerator _tone = new(new Tone([1000], -10, []));
    private readonly short[] _frame = new short[160];
    private SimulatedSoundCard _card = null!;
    private SimulatedSoundDevice _device = null!;
    private TimeSpan _now;

    [Fact]
    public void Thread_that_is_held_up_costs_one_overrun_and_the_sound_comes_back()
    {
        Plug();
        Assert.True(IsToneHeard());
        _device.HoldUp(TimeSpan.FromMilliseconds(300));
        Run(Second);

        Assert.Equal(1, _device.Counts.Overruns);
        Assert.Equal(1, _device.Counts.Opened);
        Assert.Null(_device.Fault);
        Assert.True(IsToneHeard());
    }

    [Fact]
    public void Thread_that_comes_late_by_less_than_the_card_holds_costs_nothing()
    {
        Plug();
        Run(5 * Second);
        for (var i = 0; i < 100; i++)
        {
            _device.HoldUp(TimeSpan.FromMilliseconds(9));
            Run(3);
        }

        Assert.Equal((0, 0, 0), (_device.Counts.Overruns, _device.Counts.Underruns, _device.Counts.Overflows));
        Assert.Equal((0, 0), (_device.Counts.Gaps, _device.Counts.Skips));
    }

    [Fact]
    public void Thread_that_comes_late_again_and_again_is_counted_each_time()
    {
        Plug();
        Run(Second);
        for (var i = 0; i < 20; i++)
        {
            _device.HoldUp(TimeSpan.FromMilliseconds(120));
            Run(Second);
        }

        Assert.Equal(20, _device.Counts.Overruns + _device.Counts.Underruns);
        Assert.True(IsToneHeard());
    }

    [Fact]
    public void Unplugged_card_is_told_once_and_leaves_silence()
    {
        Plug();
        Run(Second);
        _card.IsPlugged = false;
        Run(60 * Second);

        Assert.Equal([new SoundCardOpened("headset", 48_000), new SoundCardLost("headset", "No such device")], _told);
        Assert.Equal("No such device", _device.Fault);
        Assert.Equal(1, _device.Counts.Lost);
        Assert.Equal(default, _device.Latency);
        _frame.AsSpan().Fill(1);
        _device.Hear(_frame);
        Assert.All(_frame, sample => Assert.Equal(0, sample));
    }

    [Fact]
    public void Card_that_is_plugged_in_again_is_back_within_eight_seconds_even_with_another_rate()
    {
        Plug();
        Run(Second);
        _card.IsPlugged = false;
        Run(100 * Second);
        _card.Rate = 44_100;
        _card.IsPlugged = true;
        Run(8 * Second);

        Assert.Null(_device.Fault);
        Assert.Equal(new SoundCardOpened("headset", 44_100), _told[^1]);
        Assert.True(IsToneHeard());
    }

    [Fact]
    public void Headset_that_only_lost_its_contact_is_back_in_two_seconds()
    {
        Plug();
        Run(Second);
        _card.IsPlugged = false;
        Run(5);
        _card.IsPlugged = true;
        Run(2 * Second);

        Assert.Null(_device.Fault);
        Assert.Equal(2, _device.Counts.Opened);
        Assert.True(IsToneHeard());
    }

    [Fact]
    public void Card_that_is_not_there_at_the_start_is_taken_when_it_comes()
    {
        Plug(isThere: false);
        Run(10 * Second);
        Assert.Equal([new SoundCardLost("headset", "No such device")], _told);
        _card.IsPlugged = true;
        Run(8 * Second);

        Assert.Null(_device.Fault);
        Assert.Equal(0, _device.Counts.Lost);
        Assert.True(IsToneHeard());
    }

    [Fact]
    public void Card_that_stands_still_is_told_once_and_opened_until_it_moves()
    {
        Plug();
        Run(Second);
        _card.StandsStill = true;
        Run(60 * Second);
        Assert.Equal([new SoundCardOpened("headset", 48_000), new SoundCardLost("headset", "the card stands still")], _told);
        Assert.Equal(1, _device.Counts.Lost);
        _card.StandsStill = false;
        Run(9 * Second);

        Assert.Null(_device.Fault);
        Assert.True(IsToneHeard());
    }

    [Theory]
    [InlineData(8_000, 200)]
    [InlineData(8_000, -200)]
    [InlineData(48_000, 200)]
    [InlineData(44_100, -150)]
    public void Crystal_of_the_card_is_learnt_and_no_sound_is_lost_or_late_by_it(int rate, double ppm)
    {
        Plug(rate, ppm);
        Run(240 * Second);

        Assert.Equal(ppm * 1e-6, _device.Drift, tolerance: 15e-6);
        Assert.Equal((0, 0), (_device.Counts.Gaps, _device.Counts.Skips));
        Assert.Equal((0, 0, 0), (_device.Counts.Overruns, _device.Counts.Underruns, _device.Counts.Overflows));
        Assert.True(IsToneHeard());
    }

    [Theory]
    [InlineData(5, 49)]
    [InlineData(10, 54)]
    [InlineData(40, 114)]
    public void Shorter_periods_make_sound_come_sooner(int milliseconds, int said)
    {
        Plug(period: TimeSpan.FromMilliseconds(milliseconds));
        Run(5 * Second);

        Assert.Equal(TimeSpan.FromMilliseconds(34 + milliseconds), _device.Latency.Heard);
        Assert.Equal(TimeSpan.FromMilliseconds(said), _device.Latency.Said);
        Assert.True(IsToneHeard());
        Assert.Equal((0, 0), (_device.Counts.Gaps, _device.Counts.Skips));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void Thread_may_come_late_by_the_slack_whatever_the_period(int milliseconds)
    {
        Plug(period: TimeSpan.FromMilliseconds(milliseconds));
        Run(5 * Second);
        for (var i = 0; i < 50; i++)
        {
            _device.HoldUp(TimeSpan.FromMilliseconds(9.5));
            Run(10);
        }

        Assert.Equal((0, 0, 0), (_device.Counts.Overruns, _device.Counts.Underruns, _device.Counts.Overflows));
        Assert.Equal((0, 0), (_device.Counts.Gaps, _device.Counts.Skips));
    }

    [Fact]
    public void Health_names_the_card_that_is_missing_and_what_is_wrong()
    {
        Plug();
        Run(Second);
        var check = new SoundCheck([_device]);
        Assert.Equal(new HealthFinding("Sound cards", HealthLevel.Well, "1 at work, 0 times late."), check.Look());
        _card.IsPlugged = false;
        Run(Second);

        var finding = check.Look();
        Assert.Equal(HealthLevel.Failing, finding.Level);
        Assert.StartsWith("headset: No such device.", finding.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _device.Dispose();

    private void Plug(int rate = 48_000, double ppm = 0, bool isThere = true, TimeSpan? period = null)
    {
        _card = new SimulatedSoundCard(new SimulatedCable(rate).Loop) { Rate = rate, DriftPpm = ppm, IsPlugged = isThere };
        var model = new SoundDeviceModel("headset", 8_000) { Period = period ?? TimeSpan.FromMilliseconds(20) };
        _device = new SimulatedSoundDevice(model, _card, _told.Add);
    }

    private void Run(int frames, Action? heard = null)
    {
        for (var i = 0; i < frames; i++)
        {
            _now += SoundDeviceModel.Frame;
            _device.Advance(_now);
            _tone.Fill(_frame);
            _device.Say(_frame);
            _device.Hear(_frame);
            heard?.Invoke();
        }
    }

    /// <summary>True when for a second nothing but the tone is heard, after one to come back in.</summary>
    private bool IsToneHeard()
    {
        var meter = new ToneMeter();
        var (windows, tones) = (0, 0);
        Run(Second);
        Run(Second, () =>
        {
            if (meter.Listen(_frame))
            {
                windows++;
                tones += meter.Reading.Is(1000) && meter.Reading.Purity > 0.99 ? 1 : 0;
            }
        });
        return windows == 10 && tones == windows;
    }
}
