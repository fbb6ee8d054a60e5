using System.Collections.Immutable;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tests.CallerId;
using EdgeCC.Media.Tests.Digits;
using EdgeCC.Media.Tones;

namespace EdgeCC.Media.Tests.Tones;

public sealed class LineToneDetectorTests
{
    private static readonly LineToneSet European = new(
        Tone([425]), Tone([425], 1000, 4000), Tone([425], 480, 480), Tone([425], 240, 240), Tone([2000]));

    private static readonly LineToneSet American = new(
        Tone([350, 440]), Tone([440, 480], 2000, 4000), Tone([480, 620], 500, 500), Tone([480, 620], 250, 250), Tone([2000]));

    public static TheoryData<bool, LineTone> Tones
    {
        get
        {
            var tones = new TheoryData<bool, LineTone>();
            foreach (var tone in new[] { LineTone.Dial, LineTone.Ringback, LineTone.Busy, LineTone.Congestion })
            {
                tones.Add(false, tone);
                tones.Add(true, tone);
            }

            return tones;
        }
    }

    [Theory]
    [MemberData(nameof(Tones))]
    public void Each_tone_is_told_once_and_for_nothing_else(bool american, LineTone tone)
    {
        var set = american ? American : European;

        Assert.Equal([tone], Hear(set, ToneGenerator.Render(set.Of(tone), TimeSpan.FromSeconds(12))));
    }

    // ITU-T E.180: 25 Hz beside the frequency; 10 % beside the cadence; 20 dB of distance to noise; quiet lines.
    [Theory]
    [InlineData(0, 1, -13, 60)]
    [InlineData(25, 1.1, -13, 60)]
    [InlineData(-25, 0.9, -13, 60)]
    [InlineData(15, 1, -35, 20)]
    [InlineData(0, 1, -13, 10)]
    public void Busy_tone_is_heard_at_the_limits(double detune, double pace, double dBm0, double snr)
    {
        var tone = new Tone([425 + detune], dBm0, [.. European.Busy.Cadence.Select(spell => spell * pace)]);
        var sound = NoisyLine.Carry(ToneGenerator.Render(tone, TimeSpan.FromSeconds(6)), dBm0, snr, seed: 3);

        Assert.Equal([LineTone.Busy], Hear(European, sound));
    }

    [Fact]
    public void Busy_tone_is_heard_wherever_it_is_first_listened_to()
    {
        var sound = ToneGenerator.Render(European.Busy, TimeSpan.FromSeconds(6));
        for (var start = 0; start < 8000; start += 371)
        {
            Assert.Equal([LineTone.Busy], Hear(European, sound.AsSpan(start), block: 97));
        }
    }

    [Fact]
    public void Voices_are_no_tone() =>
        Assert.Empty(Hear(European, Voices.Babble(minutes: 5, seed: 9)));

    [Fact]
    public void Music_is_no_tone() => Assert.Empty(Hear(European, HoldMusic.Compose().Samples));

    [Fact]
    public void Call_that_is_answered_after_ringing_is_not_told_again()
    {
        var ringing = ToneGenerator.Render(European.Ringback, TimeSpan.FromSeconds(11));

        Assert.Equal([LineTone.Ringback], Hear(European, [.. ringing, .. Voices.Babble(minutes: 1, seed: 4)]));
    }

    private static List<LineTone> Hear(LineToneSet set, ReadOnlySpan<short> sound, int block = 160)
    {
        var detector = new LineToneDetector(set);
        var heard = new List<LineTone>();
        for (; !sound.IsEmpty; sound = sound[Math.Min(block, sound.Length)..])
        {
            if (detector.Listen(sound[..Math.Min(block, sound.Length)]) is { } tone)
            {
                heard.Add(tone);
            }
        }

        return heard;
    }

    private static Tone Tone(ImmutableArray<double> frequencies, params double[] cadence) =>
        new(frequencies, -13, [.. cadence.Select(spell => TimeSpan.FromMilliseconds(spell))]);
}
