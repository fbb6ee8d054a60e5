using EdgeCC.Media.Tones;
using EdgeCC.Phone.Sound;

namespace EdgeCC.TestKit.Tests.Phone;

public sealed class HearingTests
{
    private static readonly ToneReading Speech = new(310, -20, 0.3);
    private static readonly ToneReading Beep = new(1400, -22, 0.95);
    private static readonly ToneReading Silence = new(0, -90, 0);
    private static readonly ToneReading Music = new(523, -25, 0.95);

    private readonly Hearing _hearing = new(expectedHz: null);

    [Fact]
    public void Greeting_ends_with_a_second_of_silence_and_breaths_belong_to_it()
    {
        Hear(Speech, 20);
        Hear(Silence, 5);
        Hear(Speech, 10);
        Hear(Silence, 5);
        Assert.Equal(0, _hearing.GreetingSeconds);

        Hear(Silence, 5);

        Assert.Equal(3.5, _hearing.GreetingSeconds);
        Assert.Equal(3.5, _hearing.SpokenSeconds);
    }

    [Fact]
    public void Beeps_instead_of_a_greeting_are_heard_out_but_nobody_spoke()
    {
        for (var beep = 0; beep < 4; beep++)
        {
            Hear(Beep, 1);
            Hear(Silence, 1);
        }

        Hear(Silence, 10);

        Assert.Equal(0.7, _hearing.GreetingSeconds);
        Assert.Equal(0, _hearing.SpokenSeconds);
    }

    [Fact]
    public void Click_is_no_greeting()
    {
        Hear(Speech, 2);
        Hear(Silence, 20);

        Assert.Equal(0, _hearing.GreetingSeconds);
    }

    [Fact]
    public void Notes_of_a_melody_are_no_agent_but_a_lasting_tone_is()
    {
        for (var note = 0; note < 20; note++)
        {
            Hear(Music with { Hz = 400 + (note * 30) }, 5);
        }

        Assert.Null(_hearing.Tone);
        Hear(new ToneReading(619.6, -12, 0.99), 15);
        Assert.Equal(620, _hearing.Tone);
        Assert.Equal(1.5, _hearing.ToneSeconds, precision: 1);
    }

    [Fact]
    public void Only_the_expected_tone_counts_when_one_is_expected()
    {
        var hearing = new Hearing(expectedHz: 620);
        for (var i = 0; i < 50; i++)
        {
            hearing.Take(Music);
        }

        Assert.Null(hearing.Tone);
    }

    private void Hear(ToneReading reading, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _hearing.Take(reading);
        }
    }
}
