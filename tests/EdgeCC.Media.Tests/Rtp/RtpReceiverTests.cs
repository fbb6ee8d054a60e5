using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Tests.Rtp;

public class RtpReceiverTests
{
    private readonly RtpReceiver _receiver = new();

    [Fact]
    public void Packets_in_order_lose_nothing()
    {
        for (var i = 0; i < 70_000; i++)
        {
            Assert.True(Take(i));
        }

        Assert.Equal((70_000, 0, 0.0), (_receiver.Received, _receiver.Lost, _receiver.Jitter));
    }

    [Fact]
    public void Gap_counts_as_loss_until_the_late_packet_comes()
    {
        Take(1);
        Take(4);
        Assert.Equal(2, _receiver.Lost);

        Take(2);
        Assert.Equal(1, _receiver.Lost);
    }

    [Fact]
    public void Repeats_make_the_loss_negative()
    {
        Take(1);
        Take(1);

        Assert.Equal(-1, _receiver.Lost);
    }

    [Fact]
    public void One_packet_out_of_all_order_is_refused_but_two_running_mean_a_new_start()
    {
        Take(1);

        Assert.False(Take(20_000));
        Assert.True(Take(2));
        Assert.False(Take(30_000));
        Assert.True(Take(30_001));
        Assert.True(Take(30_002));
        Assert.Equal(0, _receiver.Lost);
    }

    [Fact]
    public void Another_source_is_taken_at_once()
    {
        Take(1);

        Assert.True(_receiver.Take(new RtpHeader(true, 0, 40_000, 5, Ssrc: 2), TimeSpan.Zero));
        Assert.Equal((2, 0), (_receiver.Received, _receiver.Lost));
    }

    // RFC 3550 A.8: J += (|D| - J) / 16, here with |D| = 80 samples each time.
    [Fact]
    public void Jitter_is_the_RFCs_running_mean_of_how_spacing_changes()
    {
        var expected = 0.0;
        Take(0);
        for (var i = 1; i <= 50; i++)
        {
            Take(i, late: i % 2 == 0 ? 0 : 10);
            expected += (80 - expected) / 16;
        }

        Assert.Equal(expected, _receiver.Jitter, 6);
    }

    private bool Take(int number, int late = 0) => _receiver.Take(
        new RtpHeader(false, 0, (ushort)number, (uint)(0xFFFFFF00 + (160 * number)), Ssrc: 1),
        TimeSpan.FromMilliseconds((20 * number) + late));
}
