using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;

namespace EdgeCC.Media.Tests.Sound;

public class SoundTests
{
    // G.711 section 2: the sequence of table 5 / 6, whose sine of 1 kHz is 0 dBm0 by definition (A-law).
    [Fact]
    public void Reference_sequence_of_G711_measures_0_dBm0()
    {
        byte[] sequence = [0x34, 0x21, 0x21, 0x34, 0xB4, 0xA1, 0xA1, 0xB4];
        short[] sound = [.. sequence.Select(code => Media.Codecs.G711.Decode(code, Media.Codecs.AudioCodec.Pcma))];

        Assert.Equal(0, SoundLevel.Of(sound), tolerance: 0.05);
    }

    [Theory]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(24_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    public void Resampling_keeps_speech_and_removes_what_would_fold_back(int rate)
    {
        Assert.Equal(-10, LevelAfterResampling(rate, 300), tolerance: 0.2);
        Assert.Equal(-10, LevelAfterResampling(rate, 1000), tolerance: 0.2);
        Assert.Equal(-10, LevelAfterResampling(rate, 3300), tolerance: 1);
        Assert.InRange(LevelAfterResampling(rate, 4100), SoundLevel.Floor, -60);
        Assert.InRange(LevelAfterResampling(rate, 5200), SoundLevel.Floor, -60);
    }

    [Fact]
    public void Resampling_keeps_the_pitch_and_the_length()
    {
        var sound = Resampler.To8kHz(Sine(22_050, 1234, seconds: 1));
        var meter = new ToneMeter();
        meter.Listen(sound.Samples.AsSpan(4000, ToneMeter.WindowSamples));

        Assert.Equal(8000, sound.SampleRate);
        Assert.Equal(8000, sound.Samples.Length);
        Assert.Equal(1234, meter.Reading.Hz, tolerance: 1.5);
    }

    [Fact]
    public void Resampling_upwards_keeps_the_sound() =>
        Assert.Equal(-10, SoundLevel.Of(Resampler.To(Sine(8000, 1000, 1), 16_000).Samples.AsSpan(2000, 8000)), tolerance: 0.2);

    [Fact]
    public void Speech_with_pauses_is_brought_to_the_level_by_its_sound_alone()
    {
        short[] samples = [.. Sine(8000, 500, 1).Samples, .. new short[24_000]];

        var normalised = Loudness.Normalise(new Waveform(8000, samples), -18);

        Assert.Equal(-18, Loudness.ActiveLevel(normalised), tolerance: 0.2);
        Assert.Equal(-18, SoundLevel.Of(normalised.Samples.AsSpan(0, 8000)), tolerance: 0.2);
    }

    [Fact]
    public void Gain_never_makes_peaks_wrap_or_clip_hard()
    {
        var normalised = Loudness.Normalise(Sine(8000, 500, 1), 3);

        Assert.InRange(normalised.Samples.Max(), 24_000, 32_000);
    }

    [Fact]
    public void Silence_stays_silence()
    {
        var silence = new Waveform(8000, new short[8000]);

        Assert.Equal(silence.Samples, Loudness.Normalise(silence).Samples);
        Assert.Empty(Loudness.Normalise(new Waveform(8000, [])).Samples);
    }

    [Fact]
    public void Music_on_hold_is_quiet_long_and_has_no_seam()
    {
        var music = HoldMusic.Compose();

        Assert.Equal(TimeSpan.FromSeconds(51.2), music.Length);
        Assert.Equal(0, music.Samples.Length % 160);
        Assert.Equal(HoldMusic.Level, Loudness.ActiveLevel(music), tolerance: 0.5);
        Assert.InRange(music.Samples.Max(Math.Abs), 1000, 16_000);
        var steps = music.Samples.Zip(music.Samples.Skip(1), (a, b) => Math.Abs(b - a)).Max();
        Assert.InRange(Math.Abs(music.Samples[0] - music.Samples[^1]), 0, steps);
    }

    [Fact]
    public void Music_on_hold_never_falls_silent()
    {
        var quietest = HoldMusic.Compose().Samples.Chunk(4000).Min(half => SoundLevel.Of(half));

        Assert.InRange(quietest, -45, HoldMusic.Level);
    }

    private static double LevelAfterResampling(int rate, double hz) =>
        SoundLevel.Of(Resampler.To8kHz(Sine(rate, hz, 1)).Samples.AsSpan(1000, 6000));

    private static Waveform Sine(int rate, double hz, double seconds)
    {
        var amplitude = SoundLevel.SineAmplitude(-10);
        return new Waveform(
            rate,
            [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => (short)(amplitude * Math.Sin(Math.Tau * hz * i / rate)))]);
    }
}
