using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Tests.Displays;

public sealed class AudibleAlarmTests
{
    private readonly AudibleAlarm _alarm = new(new AlarmModel(Seconds(5), Seconds(30), Seconds(60)));

    [Fact]
    public void A_peak_shorter_than_it_takes_is_not_heard()
    {
        Watch(true, 0);
        Watch(true, 4);
        Watch(false, 4.5);
        Watch(true, 5);
        Assert.Equal(LampSignal.Off, Watch(true, 9));
    }

    [Fact]
    public void It_is_interrupted_first_and_continuous_when_nobody_heeds_it()
    {
        Assert.Equal(LampSignal.Off, Watch(true, 0));
        Assert.Equal(Seconds(5), _alarm.NextDeadline);
        Assert.Equal(LampSignal.SlowFlash, Watch(true, 5));
        Assert.Equal(Seconds(35), _alarm.NextDeadline);
        Assert.Equal(LampSignal.SlowFlash, Watch(true, 34));
        Assert.Equal(LampSignal.Steady, Watch(true, 35));
        Assert.Null(_alarm.NextDeadline);
        Assert.Equal(LampSignal.Off, Watch(false, 36));
    }

    [Fact]
    public void Whoever_looks_late_hears_what_holds_then()
    {
        Watch(true, 0);
        Assert.Equal(LampSignal.Steady, Watch(true, 100));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public void The_button_silences_it_for_the_guard_time_and_it_begins_anew_if_it_must(int pressed)
    {
        Watch(true, 0);
        Watch(true, pressed);
        _alarm.Reset(Seconds(pressed));
        Assert.Equal(LampSignal.Off, _alarm.Tone);
        Assert.Equal(LampSignal.Off, Watch(true, pressed + 59));
        Assert.Equal(LampSignal.SlowFlash, Watch(true, pressed + 60));
        Assert.Equal(LampSignal.Steady, Watch(true, pressed + 90));
    }

    [Fact]
    public void What_ends_during_the_guard_time_and_comes_again_is_heard()
    {
        Watch(true, 0);
        Watch(true, 5);
        _alarm.Reset(Seconds(6));
        Watch(false, 10);
        Watch(true, 11);
        Assert.Equal(LampSignal.SlowFlash, Watch(true, 16));
    }

    [Fact]
    public void The_button_does_nothing_while_nothing_sounds()
    {
        Watch(true, 0);
        _alarm.Reset(Seconds(1));
        Assert.Equal(LampSignal.SlowFlash, Watch(true, 5));
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private LampSignal Watch(bool alarming, double seconds)
    {
        _alarm.Watch(alarming, Seconds(seconds));
        return _alarm.Tone;
    }
}
