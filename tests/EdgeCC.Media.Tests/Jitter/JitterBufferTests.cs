using EdgeCC.Media.Codecs;
using EdgeCC.Media.Jitter;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tests.Clocks;

namespace EdgeCC.Media.Tests.Jitter;

public class JitterBufferTests
{
    private const double Hz = 1000;

    // G.711 itself leaves this sine 34.2 to 34.3 dB above its noise.
    private const double CleanDb = 34;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(200, 0)]
    [InlineData(-200, 0)]
    [InlineData(200, 0.030)]
    [InlineData(-200, 0.030)]
    public void Tone_stays_clean_and_as_loud(double ppm, double jitter)
    {
        var line = new PacketLine(Tone) { DriftPpm = ppm, Jitter = jitter };
        line.Run(30);
        var before = line.Buffer.Counts;
        var (worst, least, greatest) = Judge(line, 60);
        line.Run(540);

        Assert.InRange(worst, CleanDb, 60);
        Assert.InRange(greatest - least, 0, 0.2);
        Assert.Equal(before.Concealed, line.Buffer.Counts.Concealed);
        Assert.Equal((1, 0), (line.Buffer.Counts.Begun, line.Buffer.Counts.Skips));
        Assert.InRange(line.Buffer.Drift, (ppm - 150) * 1e-6, (ppm + 150) * 1e-6);
    }

    // From the sender's microphone: 20 ms to fill a packet, then what is said here.
    [Theory]
    [InlineData(0, 0.025, 0.055)]
    [InlineData(0.010, 0.030, 0.065)]
    [InlineData(0.060, 0.080, 0.120)]
    public void Delay_is_what_the_jitter_asks_for_and_a_frame(double jitter, double least, double greatest)
    {
        var line = new PacketLine(Click) { Jitter = jitter };
        line.Run(60);
        var delays = Delays(line, 60);

        Assert.True(delays.Count > 50);
        Assert.InRange(delays.Min(), least, greatest);
        Assert.InRange(delays.Max(), least, greatest);
    }

    [Fact]
    public void Delay_shrinks_again_when_the_network_has_calmed_down()
    {
        var line = new PacketLine(Click) { Jitter = 0.120 };
        line.Run(30);
        var rough = Delays(line, 30).Average();
        line.Jitter = 0;
        line.Run(60);

        Assert.InRange(rough, 0.110, 0.190);
        Assert.InRange(Delays(line, 30).Max(), 0.025, 0.060);
    }

    [Fact]
    public void Lost_packets_of_a_tone_are_hardly_heard()
    {
        var line = new PacketLine(Tone) { Loss = 0.05 };
        line.Run(10);
        var before = line.Buffer.Counts.Concealed;
        var (_, least, _) = Judge(line, 20);

        // One packet in twenty is filled in, with at most 3 dB less than was there.
        Assert.InRange((line.Buffer.Counts.Concealed - before) / (20 * 8000.0), 0.03, 0.07);
        Assert.InRange(least, SoundLevel.Of(Sine.Of(8000, Hz)) - 3, 0);
        Assert.Equal(0, line.Buffer.Counts.Skips);
    }

    [Fact]
    public void Packets_that_come_twice_are_heard_once()
    {
        var line = new PacketLine(Tone) { Doubled = 0.5, Jitter = 0.015 };
        line.Run(10);
        var (worst, _, _) = Judge(line, 20);

        Assert.InRange(worst, CleanDb, 60);
        Assert.InRange(line.Buffer.Counts.Doubled, 400, 1000);
    }

    [Fact]
    public void Packet_later_than_any_before_is_said_all_the_same_and_waited_for_from_then_on()
    {
        var line = new PacketLine(Tone);
        line.Run(10);
        line.Delay = 0.080;
        line.Run(1);
        var widened = line.Buffer.Counts;
        var (worst, _, _) = Judge(line, 3);

        Assert.Equal((1, 0), (widened.Widened, widened.Dropped));
        Assert.InRange(worst, CleanDb, 60);
    }

    [Fact]
    public void After_a_pause_the_sender_is_heard_at_once_and_the_pause_was_silent()
    {
        var line = new PacketLine(Tone);
        line.Run(10);
        line.Run(0.001);
        var loudest = 0;
        line.Pause(0.2);
        line.Pause(5, (block, _) => loudest = Math.Max(loudest, block.Max()));
        Assert.Equal(0, loudest);

        line.Run(0.2);
        var (worst, _, _) = Judge(line, 5);
        Assert.InRange(worst, CleanDb, 60);
        Assert.Equal((1, 0), (line.Buffer.Counts.Begun, line.Buffer.Counts.Skips));
    }

    [Theory]
    [InlineData(160 * 50 * 60)]
    [InlineData(0x80000000)]
    [InlineData(uint.MaxValue - 80_000)]
    public void Sender_whose_timestamps_jump_is_heard_again_within_a_quarter_of_a_second(uint by)
    {
        var line = new PacketLine(Tone);
        line.Run(10);
        line.JumpTimestamps(by);
        line.Run(0.3);

        Assert.Equal(2, line.Buffer.Counts.Begun);
        Assert.InRange(Judge(line, 5).WorstDb, CleanDb, 60);
    }

    [Fact]
    public void Other_sender_is_heard_at_once()
    {
        var line = new PacketLine(Tone);
        line.Run(10);
        line.Ssrc++;
        line.JumpTimestamps(123_456);
        line.Run(0.1);

        Assert.Equal((2, 0), (line.Buffer.Counts.Begun, line.Buffer.Counts.Dropped));
        Assert.InRange(Judge(line, 5).WorstDb, CleanDb, 60);
    }

    [Fact]
    public void Nothing_is_heard_before_anything_was_said_or_after_it_was_forgotten()
    {
        var line = new PacketLine(Tone) { Loss = 1 };
        var loudest = 0;
        void Listen(short[] block, double now) => loudest = Math.Max(loudest, block.Max());
        line.Run(1, Listen);
        line.Loss = 0;
        line.Run(5);
        line.Loss = 1;
        line.Buffer.Clear();
        line.Run(1, Listen);

        Assert.Equal(0, loudest);
    }

    [Fact]
    public void Neither_loss_nor_lateness_clicks()
    {
        var line = new PacketLine(number => Sine.At(number / 8000.0, 200)) { Loss = 0.03, Jitter = 0.04 };
        var (steepest, last) = (0, 0);
        line.Run(120, (block, _) =>
        {
            foreach (var sample in block)
            {
                steepest = Math.Max(steepest, Math.Abs(sample - last));
                last = sample;
            }
        });

        // The sine alone rises by 1571 from sample to sample; a bare cut would be up to 20,000.
        Assert.InRange(steepest, 1000, 4000);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_packet_or_a_frame()
    {
        var buffer = new JitterBuffer();
        var (codes, frame) = (new byte[160], new short[160]);
        void Run(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                // Every seventh is lost, so that the concealing is seen as well.
                var now = TimeSpan.FromMilliseconds(20 * i);
                if (i % 7 != 0)
                {
                    buffer.Take(new RtpHeader(false, 0, (ushort)i, (uint)(160 * i), 1), codes, AudioCodec.Pcmu, now);
                }

                buffer.Read(frame, now);
            }
        }

        Run(0, 500);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(500, 1000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(buffer.Counts.Concealed > 0);
    }

    // Whatever comes, and in whatever order: a bug of ours would throw.
    [Fact]
    public void Any_packets_at_all_are_survived()
    {
        var buffer = new JitterBuffer();
        var (random, frame, now) = (new Random(1), new short[160], TimeSpan.Zero);
        for (var i = 0; i < 50_000; i++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(12));
            var timestamp = random.Next(3) == 0 ? (uint)random.NextInt64(uint.MaxValue) : (uint)(8 * now.TotalMilliseconds);
            var header = new RtpHeader(random.Next(50) == 0, 0, (ushort)(i + random.Next(-80, 80)), timestamp, Ssrc: 1);
            buffer.Take(header, new byte[random.Next(1500)], AudioCodec.Pcma, now);
            if (random.Next(2) == 0)
            {
                buffer.Read(frame, now);
            }
        }

        Assert.True(buffer.Counts is { Begun: > 1, Doubled: > 0, Dropped: > 0 });
    }

    private static short Tone(long number) => Sine.At(number / 8000.0, Hz);

    private static short Click(long number) => number % 8000 < 8 ? (short)20_000 : (short)0;

    /// <summary>The least signal to noise, and the least and greatest level, of any tenth of a second.</summary>
    private static (double WorstDb, double LeastLevel, double GreatestLevel) Judge(PacketLine line, double seconds)
    {
        var (worst, least, greatest) = (double.MaxValue, double.MaxValue, double.MinValue);
        var window = new List<short>();
        line.Run(seconds, (block, _) =>
        {
            window.AddRange(block);
            if (window.Count == 800)
            {
                worst = Math.Min(worst, Sine.SignalToNoise(window.ToArray(), 8_000, Hz, within: 0.003));
                least = Math.Min(least, SoundLevel.Of(window.ToArray()));
                greatest = Math.Max(greatest, SoundLevel.Of(window.ToArray()));
                window.Clear();
            }
        });
        return (worst, least, greatest);
    }

    /// <summary>How old each click is when it is heard: one is said at every full second of the sender's.</summary>
    private static List<double> Delays(PacketLine line, double seconds)
    {
        var delays = new List<double>();
        line.Run(seconds, (block, now) =>
        {
            var at = Array.FindIndex(block, sample => sample > 10_000);
            if (at >= 0 && block[Math.Max(0, at - 1)] < 10_000)
            {
                delays.Add((now + (at / 8000.0)) % 1);
            }
        });
        return delays;
    }
}
