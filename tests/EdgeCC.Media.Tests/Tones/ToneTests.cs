using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;

namespace EdgeCC.Media.Tests.Tones;

public class ToneTests
{
    [Theory]
    [InlineData(300, -10)]
    [InlineData(440, -10)]
    [InlineData(443.7, -20)]
    [InlineData(620, -30)]
    [InlineData(1004, 0)]
    [InlineData(3395, -10)]
    public void Meter_finds_frequency_and_level_of_a_tone_through_G711(double hz, double level)
    {
        var sound = ThroughG711(ToneGenerator.Render(new Tone([hz], level, []), TimeSpan.FromMilliseconds(100)));
        var meter = new ToneMeter();

        Assert.True(meter.Listen(sound));

        Assert.True(meter.Reading.IsTone);
        Assert.Equal(hz, meter.Reading.Hz, tolerance: 1.5);
        Assert.Equal(level, meter.Reading.DBm0, tolerance: 0.3);
        Assert.True(meter.Reading.Is(hz));
        Assert.False(meter.Reading.Is(hz + 30));
    }

    [Fact]
    public void Meter_reads_only_full_windows()
    {
        var meter = new ToneMeter();

        Assert.False(meter.Listen(new short[ToneMeter.WindowSamples - 1]));
        Assert.True(meter.Listen(new short[1]));
    }

    [Fact]
    public void Silence_noise_and_two_tones_are_no_tone()
    {
        var random = new Random(1);
        short[] noise = [.. Enumerable.Range(0, 800).Select(_ => (short)random.Next(-8000, 8000))];

        Assert.False(Read(new short[800]).IsAudible);
        Assert.True(Read(noise).IsAudible);
        Assert.False(Read(noise).IsTone);
        Assert.False(Read(ToneGenerator.Render(new Tone([440, 620], -10, []), TimeSpan.FromSeconds(0.1))).IsTone);
    }

    [Fact]
    public void Tone_has_the_level_it_is_given()
    {
        var sound = ToneGenerator.Render(new Tone([1000], -15, []), TimeSpan.FromSeconds(1));

        Assert.Equal(-15, SoundLevel.Of(sound), tolerance: 0.05);
    }

    [Fact]
    public void Cadence_sounds_and_pauses_in_turn()
    {
        var busy = ToneGenerator.Render(CallProgressTones.Busy, TimeSpan.FromSeconds(2));

        double[] expected = [-15, SoundLevel.Floor, -15, SoundLevel.Floor];
        Assert.Equal(expected, busy.Chunk(4000).Select(half => Math.Round(SoundLevel.Of(half))));
        Assert.Equal(TimeSpan.FromSeconds(1), CallProgressTones.Busy.Round);
    }

    [Fact]
    public void Tone_has_no_seam_between_pieces()
    {
        var whole = ToneGenerator.Render(CallProgressTones.Ringback, TimeSpan.FromSeconds(2));
        var pieces = new short[whole.Length];
        var generator = new ToneGenerator(CallProgressTones.Ringback);
        for (var at = 0; at < pieces.Length; at += 160)
        {
            generator.Fill(pieces.AsSpan(at, 160));
        }

        Assert.Equal(whole, pieces);
    }

    private static ToneReading Read(short[] sound)
    {
        var meter = new ToneMeter();
        meter.Listen(sound);
        return meter.Reading;
    }

    private static short[] ThroughG711(short[] sound) =>
        [.. sound.Select(sample => G711.Decode(G711.Encode(sample, AudioCodec.Pcma), AudioCodec.Pcma))];
}
