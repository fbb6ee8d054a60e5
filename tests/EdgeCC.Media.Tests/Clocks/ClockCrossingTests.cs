using EdgeCC.Media.Clocks;

namespace EdgeCC.Media.Tests.Clocks;

public class ClockCrossingTests
{
    private const double Hour = 3600;
    private const int Teeth = 16_000;

    [Theory]
    [InlineData(200)]
    [InlineData(-200)]
    [InlineData(0)]
    public void Sound_stays_as_old_as_it_was_meant_to_be_for_hours(double ppm)
    {
        var clocks = new TwoClocks(8_000, 8_000, Sawtooth, ppm);
        clocks.Run(1);
        var (least, greatest) = Ages(clocks, 2 * Hour);

        // A drift of 200 ppm that nobody corrected would come to 1.4 s in two hours.
        Assert.InRange(least, 0.054, 0.056);
        Assert.InRange(greatest, 0.054, 0.056);
        Assert.Equal(ppm * 1e-6, clocks.Crossing.Correction, tolerance: 1e-6);
        Assert.Equal(default, clocks.Crossing.Counts);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(-200)]
    public void Drift_is_learnt_within_a_minute(double ppm)
    {
        var clocks = new TwoClocks(8_000, 8_000, Sawtooth, ppm);
        clocks.Run(30);
        Assert.Equal(ppm * 1e-6, clocks.Crossing.Correction, tolerance: 30e-6);
        clocks.Run(30);
        Assert.Equal(ppm * 1e-6, clocks.Crossing.Correction, tolerance: 2e-6);
    }

    [Theory]
    [InlineData(48_000, 8_000)]
    [InlineData(8_000, 48_000)]
    [InlineData(44_100, 16_000)]
    public void Sound_stays_as_old_between_two_rates(int from, int to)
    {
        var clocks = new TwoClocks(from, to, Sawtooth, 150);
        clocks.Run(600);

        Assert.Equal(150e-6, clocks.Crossing.Correction, tolerance: 2e-6);
        Assert.Equal(default, clocks.Crossing.Counts);
    }

    [Fact]
    public void Threads_that_come_late_by_milliseconds_are_not_heard()
    {
        var clocks = new TwoClocks(8_000, 8_000, Sawtooth, 200) { Lateness = 0.008 };
        clocks.Run(60);
        var (least, greatest) = Ages(clocks, 600);

        Assert.InRange(greatest - least, 0, 0.002);
        Assert.Equal(200e-6, clocks.Crossing.Correction, tolerance: 300e-6);
        Assert.Equal(default, clocks.Crossing.Counts);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(-200)]
    public void Tone_is_clean_while_the_drift_is_learnt_and_long_after(double ppm)
    {
        var clocks = new TwoClocks(8_000, 8_000, number => Sine.At(number / 8000.0, 1000), ppm);
        clocks.Run(1);
        var worst = double.MaxValue;
        var window = new List<short>();
        void Judge(short[] block)
        {
            window.AddRange(block);
            if (window.Count == 800)
            {
                worst = Math.Min(worst, Sine.SignalToNoise(window.ToArray(), 8_000, 1000, within: 300e-6));
                window.Clear();
            }
        }

        clocks.Run(30, Judge);
        clocks.Run(600);
        window.Clear();
        clocks.Run(10, Judge);

        Assert.InRange(worst, 55, 200);
    }

    [Fact]
    public void Clock_that_changes_with_the_warmth_is_followed()
    {
        var clocks = new TwoClocks(8_000, 8_000, Sawtooth, 20);
        clocks.Run(120);
        clocks.Drift = 60e-6;
        var (least, greatest) = Ages(clocks, 120);

        Assert.InRange(greatest - least, 0, 0.001);
        Assert.Equal(60e-6, clocks.Crossing.Correction, tolerance: 2e-6);
    }

    [Fact]
    public void Nothing_is_heard_before_anything_was_said_and_none_of_it_is_a_gap()
    {
        var crossing = new ClockCrossing(8_000, 8_000, TwoClocks.Age);
        var block = new short[160];
        for (var i = 0; i < 500; i++)
        {
            block.AsSpan().Fill(99);
            crossing.Read(block, TimeSpan.FromMilliseconds(20 * i));
            Assert.All(block, sample => Assert.Equal(0, sample));
        }

        Assert.Equal(default, crossing.Counts);
    }

    [Fact]
    public void Writer_that_falls_silent_makes_one_gap_and_is_heard_again_when_it_comes_back()
    {
        var clocks = new TwoClocks(8_000, 8_000, Sawtooth, 100);
        clocks.Run(100);
        clocks.WriterIsThere = false;
        clocks.Run(1);
        var heard = 0;
        clocks.Run(9, block => heard += block.Count(sample => sample != 0));
        Assert.Equal(0, heard);
        Assert.Equal(new CrossingCounts(Gaps: 1, Skips: 0, Unread: 0), clocks.Crossing.Counts);
        Assert.Equal(100e-6, clocks.Crossing.Correction, tolerance: 10e-6);

        clocks.WriterIsThere = true;
        clocks.Run(1);
        var (least, greatest) = Ages(clocks, 100);

        Assert.InRange(least, 0.054, 0.056);
        Assert.InRange(greatest, 0.054, 0.056);
        Assert.Equal(1, clocks.Crossing.Counts.Gaps);
    }

    [Fact]
    public void Who_begins_to_read_late_hears_what_is_new()
    {
        var crossing = new ClockCrossing(8_000, 8_000, TwoClocks.Age);
        var block = new short[160];
        for (var i = 0; i < 1000; i++)
        {
            block.AsSpan().Fill((short)i);
            crossing.Write(block, TimeSpan.FromMilliseconds(20 * i));
        }

        for (var i = 1000; i < 1040; i++)
        {
            crossing.Read(block, TimeSpan.FromMilliseconds((20 * i) - 10));
            block.AsSpan().Fill((short)i);
            crossing.Write(block, TimeSpan.FromMilliseconds(20 * i));
        }

        crossing.Read(block, TimeSpan.FromMilliseconds((20 * 1040) - 10));
        Assert.InRange(block[80], 1035, 1040);
        Assert.True(crossing.Counts.Unread > 100_000);
    }

    [Fact]
    public void Reader_that_is_held_up_and_catches_up_loses_nothing()
    {
        var (crossing, read) = Steady(500);
        for (var i = 500; i < 505; i++)
        {
            Write(crossing, i);
        }

        for (var i = 500; i < 505; i++)
        {
            read(504);
        }

        Assert.Equal(default, crossing.Counts);
    }

    [Fact]
    public void Reader_that_never_catches_up_leaves_out_what_has_grown_too_old()
    {
        var (crossing, read) = Steady(500);
        for (var i = 500; i < 505; i++)
        {
            Write(crossing, i);
        }

        for (var i = 505; i < 600; i++)
        {
            Write(crossing, i);
            read(i);
        }

        Assert.Equal(new CrossingCounts(Gaps: 0, Skips: 1, Unread: 0), crossing.Counts);
    }

    [Fact]
    public void Neither_a_gap_nor_what_is_left_out_clicks()
    {
        var clocks = new TwoClocks(8_000, 8_000, number => Sine.At(number / 8000.0, 200));
        var (steepest, last) = (0, 0);
        void Listen(short[] block)
        {
            foreach (var sample in block)
            {
                steepest = Math.Max(steepest, Math.Abs(sample - last));
                last = sample;
            }
        }

        for (var i = 0; i < 50; i++)
        {
            clocks.Run(1.0037, Listen);
            clocks.WriterIsThere = false;
            clocks.Run(0.1013, Listen);
            clocks.WriterIsThere = true;
        }

        // The sine alone rises by 1571 from sample to sample; a bare cut would be up to 10 000.
        Assert.InRange(clocks.Crossing.Counts.Gaps, 40, 50);
        Assert.InRange(steepest, 1000, 2500);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_block()
    {
        var crossing = new ClockCrossing(48_000, 8_000, TwoClocks.Age);
        var (input, output) = (new short[960], new short[160]);
        void Run(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                crossing.Write(input, TimeSpan.FromMilliseconds(20 * i));
                crossing.Read(output, TimeSpan.FromMilliseconds((20 * i) + 5));
            }
        }

        Run(0, 500);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(500, 1000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Samples that tell their own number, as long as what is heard is younger than two seconds.</summary>
    private static short Sawtooth(long number) => (short)(number % Teeth);

    /// <summary>The least and greatest age (seconds) of what is heard, told by the sound itself.</summary>
    private static (double Least, double Greatest) Ages(TwoClocks clocks, double seconds)
    {
        var (least, greatest) = (double.MaxValue, double.MinValue);
        clocks.Run(seconds, block =>
        {
            // Not where a tooth ends: there the filter rings.
            if (block[^1] - block[0] is >= 158 and <= 160)
            {
                var said = clocks.SamplesSaid - block[0];
                var age = (said - (Teeth * Math.Floor(said / Teeth))) / 8000;
                (least, greatest) = (Math.Min(least, age), Math.Max(greatest, age));
            }
        });
        return (least, greatest);
    }

    /// <summary>A crossing that has been written and read in turn, and how it is read on.</summary>
    private static (ClockCrossing Crossing, Action<int> Read) Steady(int blocks)
    {
        var crossing = new ClockCrossing(8_000, 8_000, TwoClocks.Age);
        var output = new short[160];
        void Read(int at) => crossing.Read(output, TimeSpan.FromMilliseconds((20 * at) + 5));
        for (var i = 0; i < blocks; i++)
        {
            Write(crossing, i);
            Read(i);
        }

        return (crossing, Read);
    }

    private static void Write(ClockCrossing crossing, int block) =>
        crossing.Write(new short[160], TimeSpan.FromMilliseconds(20 * block));
}
