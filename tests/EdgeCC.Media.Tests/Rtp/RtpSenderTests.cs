using CsCheck;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Tests.Rtp;

public class RtpSenderTests
{
    private const uint Own = 0xAAAA;
    private readonly RtpSender _sender = new(Own, sequenceNumber: 65_535, timestamp: 1000);

    [Fact]
    public void First_packet_carries_the_marker_and_the_given_numbers()
    {
        Assert.Equal(new RtpHeader(true, 0, 65_535, 1000, Own), _sender.Next(0, 160, Ms(0)));
        Assert.Equal(new RtpHeader(false, 0, 0, 1160, Own), _sender.Next(0, 160, Ms(20)));
    }

    [Fact]
    public void Own_sound_does_not_take_the_jitter_of_its_clock_over_into_timestamps()
    {
        _sender.Next(0, 160, Ms(0));

        Assert.Equal(1160u, _sender.Next(0, 160, Ms(37)).Timestamp);
        Assert.Equal(1320u, _sender.Next(0, 160, Ms(41)).Timestamp);
    }

    [Fact]
    public void After_a_change_the_timestamp_moves_by_the_time_that_passed()
    {
        _sender.Next(0, 160, Ms(0));
        _sender.ChangeSource();

        Assert.Equal(new RtpHeader(true, 8, 0, 1000 + 8000, Own), _sender.Next(8, 160, Ms(1000)));
    }

    [Fact]
    public void Relayed_packets_keep_their_spacing_and_their_losses()
    {
        Assert.Equal(new RtpHeader(true, 0, 65_535, 1000, Own), Relay(10, 5000, Ms(0)));
        Assert.Equal(new RtpHeader(false, 0, 0, 1160, Own), Relay(11, 5160, Ms(20)));
        Assert.Equal(new RtpHeader(false, 0, 3, 1640, Own), Relay(14, 5640, Ms(80)));
    }

    [Fact]
    public void Reordered_packets_stay_reordered_and_repeats_stay_repeats()
    {
        Relay(10, 5000, Ms(0));
        Relay(12, 5320, Ms(40));

        Assert.Equal(0, Relay(11, 5160, Ms(41)).SequenceNumber);
        Assert.Equal(0, Relay(11, 5160, Ms(42)).SequenceNumber);
        Assert.Equal(2, Relay(13, 5480, Ms(60)).SequenceNumber);
    }

    [Fact]
    public void Change_of_the_relayed_source_continues_the_stream_with_the_marker()
    {
        Relay(10, 5000, Ms(0), ssrc: 1);

        var next = Relay(40_000, 777, Ms(60), ssrc: 2);

        Assert.Equal(new RtpHeader(true, 0, 0, 1000 + 480, Own), next);
    }

    [Fact]
    public void Source_that_jumps_by_more_than_a_loss_is_taken_as_a_new_one()
    {
        Relay(10, 5000, Ms(0));

        Assert.Equal(new RtpHeader(true, 0, 0, 1160, Own), Relay(20_000, 900_000, Ms(20)));
    }

    [Fact]
    public void Late_packet_from_before_the_change_is_not_relayed()
    {
        _sender.Next(0, 160, Ms(0));
        _sender.ChangeSource();
        Relay(10, 5000, Ms(20));

        Assert.False(_sender.TryRelay(new RtpHeader(false, 0, 9, 4840, 1), 0, Ms(21), out _));
    }

    [Fact]
    public void Own_sound_after_a_relay_continues_the_stream()
    {
        Relay(10, 5000, Ms(0));
        _sender.ChangeSource();

        Assert.Equal(new RtpHeader(true, 0, 0, 1160, Own), _sender.Next(0, 160, Ms(20)));
    }

    [Fact]
    public void Updates_of_an_event_repeat_its_timestamp_and_do_not_hold_the_clock_back()
    {
        Relay(10, 5000, Ms(0));
        Relay(11, 5160, Ms(20));
        Relay(12, 5160, Ms(40));
        Relay(13, 5160, Ms(60));
        _sender.ChangeSource();

        Assert.Equal(1160u + 480, _sender.Next(0, 160, Ms(80)).Timestamp);
    }

    [Fact]
    public void Whatever_is_sent_no_number_is_used_twice_and_time_never_runs_back() =>
        Gen.Select(Gen.Int[0, 3], Gen.UShort, Gen.UInt, Gen.UInt[1, 2]).Array[1, 60].Sample(steps =>
        {
            var sender = new RtpSender(Own, 100, 1000);
            var (highest, latest) = ((ushort)99, 1000u - 160);
            for (var i = 0; i < steps.Length; i++)
            {
                var (kind, sequence, timestamp, ssrc) = steps[i];
                var header = Step(sender, kind, new RtpHeader(false, 0, sequence, timestamp, ssrc), Ms(20 * i));
                if (header is { Marker: true } first)
                {
                    Assert.True((short)(first.SequenceNumber - highest) > 0);
                    Assert.True((int)(first.Timestamp - latest) >= 160);
                }

                highest = header is { } sent && (short)(sent.SequenceNumber - highest) > 0 ? sent.SequenceNumber : highest;
                latest = header is { } at && (int)(at.Timestamp - latest) > 0 ? at.Timestamp : latest;
            }
        });

    private static RtpHeader? Step(RtpSender sender, int kind, RtpHeader received, TimeSpan now)
    {
        switch (kind)
        {
            case 0:
                sender.ChangeSource();
                return null;
            case 1:
                return sender.Next(0, 160, now);
            default:
                return sender.TryRelay(received, 0, now, out var header) ? header : null;
        }
    }

    private RtpHeader Relay(ushort sequence, uint timestamp, TimeSpan now, uint ssrc = 1)
    {
        Assert.True(_sender.TryRelay(new RtpHeader(false, 0, sequence, timestamp, ssrc), 0, now, out var header));
        return header;
    }

    private static TimeSpan Ms(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
