using EdgeCC.Media.Clocks;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tests.Clocks;

public class StreamResamplerTests
{
    [Theory]
    [InlineData(8_000, 8_000, 1000, 0.0002)]
    [InlineData(8_000, 8_000, 3300, -0.0002)]
    [InlineData(16_000, 16_000, 3300, 0.003)]
    [InlineData(48_000, 8_000, 1000, 0)]
    [InlineData(48_000, 8_000, 3300, 0.0002)]
    [InlineData(48_000, 16_000, 6600, -0.0002)]
    [InlineData(44_100, 8_000, 2000, 0.0001)]
    [InlineData(8_000, 48_000, 1000, 0)]
    [InlineData(8_000, 48_000, 3300, 0.0002)]
    [InlineData(16_000, 44_100, 3000, -0.0002)]
    public void Tone_comes_through_clean_at_any_ratio(int from, int to, double hz, double correction)
    {
        var sound = Through(from, to, hz, correction);

        Assert.InRange(Sine.SignalToNoise(sound, to, hz * (1 + correction)), 65, 200);
        Assert.Equal(SoundLevel.Of(Sine.Of(from, hz)), SoundLevel.Of(sound), tolerance: 1);
    }

    [Theory]
    [InlineData(48_000, 8_000, 4_100)]
    [InlineData(48_000, 8_000, 7_000)]
    [InlineData(48_000, 16_000, 9_000)]
    [InlineData(44_100, 8_000, 5_200)]
    public void What_would_fold_back_is_removed(int from, int to, double hz) =>
        Assert.InRange(SoundLevel.Of(Through(from, to, hz, 0)), SoundLevel.Floor, SoundLevel.Of(Sine.Of(from, hz)) - 60);

    [Fact]
    public void Ratio_may_change_from_block_to_block_without_a_seam()
    {
        var ring = new SampleRing(16_000);
        ring.Write(Sine.Of(8_000, 200));
        var resampler = new StreamResampler(8_000, 8_000, 160);
        var sound = new short[40 * 160];
        for (var block = 0; block < 40; block++)
        {
            Assert.True(resampler.TryFill(ring, sound.AsSpan(block * 160, 160), block % 2 == 0 ? 0.003 : -0.003));
        }

        var steepest = Sine.Amplitude * Math.Tau * 200 / 8_000 * 1.003;
        Assert.InRange(Steepest(sound.AsSpan(160)), 0, steepest + 2);
    }

    [Fact]
    public void Too_little_input_is_left_where_it_is()
    {
        var ring = new SampleRing(1000);
        ring.Write(new short[100]);
        var resampler = new StreamResampler(8_000, 8_000, 160);

        Assert.False(resampler.TryFill(ring, new short[160], 0));
        Assert.Equal(100, ring.Count);
        Assert.Equal(0, resampler.Ahead);
    }

    [Fact]
    public void It_always_knows_how_far_ahead_it_has_read()
    {
        var ring = new SampleRing(32_000);
        var resampler = new StreamResampler(48_000, 8_000, 160);
        ring.Write(new short[20_000]);
        for (var block = 1; block <= 10; block++)
        {
            Assert.True(resampler.TryFill(ring, new short[160], 0.001));
            Assert.Equal(block * 960 * 1.001, ring.Taken - resampler.Ahead, tolerance: 1e-6);
            Assert.InRange(resampler.Ahead, 0, resampler.LookAhead);
        }
    }

    /// <summary>Most of a second of a sine that was resampled in blocks of 20 ms, without how it begins.</summary>
    private static short[] Through(int from, int to, double hz, double correction)
    {
        var ring = new SampleRing(from);
        ring.Write(Sine.Of(from, hz));
        var resampler = new StreamResampler(from, to, to / 50);
        var sound = new short[45 * (to / 50)];
        for (var block = 0; block < 45; block++)
        {
            Assert.True(resampler.TryFill(ring, sound.AsSpan(block * (to / 50), to / 50), correction));
        }

        return sound[(to / 50)..];
    }

    private static int Steepest(ReadOnlySpan<short> sound)
    {
        var steepest = 0;
        for (var i = 1; i < sound.Length; i++)
        {
            steepest = Math.Max(steepest, Math.Abs(sound[i] - sound[i - 1]));
        }

        return steepest;
    }
}
