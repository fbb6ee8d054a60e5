using CsCheck;
using EdgeCC.Media.Clocks;

namespace EdgeCC.Media.Tests.Clocks;

public class SampleRingTests
{
    [Fact]
    public void What_comes_out_is_what_went_in_whatever_the_lengths() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 40]).List[0, 200].Sample(steps =>
        {
            var ring = new SampleRing(64);
            var (written, read) = (0, 0);
            foreach (var (writes, length) in steps)
            {
                if (writes)
                {
                    var samples = Counting(written, length);
                    var taken = ring.Write(samples);
                    Assert.Equal(Math.Min(length, 64 - (written - read)), taken);
                    written += taken;
                }
                else
                {
                    var samples = new short[length];
                    Assert.Equal(length <= written - read, ring.TryRead(samples));
                    Assert.Equal(length <= written - read ? Counting(read, length) : new short[length], samples);
                    read += length <= written - read ? length : 0;
                }

                Assert.Equal(written - read, ring.Count);
            }
        });

    [Fact]
    public void Skipping_throws_away_the_oldest_and_never_more_than_there_is()
    {
        var ring = new SampleRing(16);
        ring.Write(Counting(0, 10));
        ring.Skip(4);
        var next = new short[1];

        Assert.True(ring.TryRead(next));
        Assert.Equal(4, next[0]);

        ring.Skip(100);
        Assert.Equal(0, ring.Count);
        Assert.Equal(10, ring.Taken);

        ring.Skip(-3);
        Assert.Equal(10, ring.Taken);
    }

    [Fact]
    public async Task Two_threads_lose_nothing_and_mix_nothing_up()
    {
        const int total = 2_000_000;
        var ring = new SampleRing(512);
        var writer = Task.Run(
            () =>
            {
                for (var sent = 0; sent < total;)
                {
                    var taken = ring.Write(Counting(sent, Math.Min(77, total - sent)));
                    sent += taken;
                    Breathe(taken > 0);
                }
            },
            TestContext.Current.CancellationToken);

        var block = new short[50];
        for (var read = 0; read < total;)
        {
            if (ring.TryRead(block))
            {
                Assert.Equal(Counting(read, block.Length), block);
                read += block.Length;
            }
            else
            {
                Breathe(false);
            }
        }

        await writer;
        Assert.Equal(total, ring.Written);
    }

    private static void Breathe(bool moved)
    {
        if (!moved)
        {
            Thread.Yield();
        }
    }

    private static short[] Counting(int from, int length) => [.. Enumerable.Range(from, length).Select(i => (short)i)];
}
