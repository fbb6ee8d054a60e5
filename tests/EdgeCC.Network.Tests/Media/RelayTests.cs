using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Health;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Tests.Media;

public class RelayTests
{
    private static readonly byte[] Sound = [.. Enumerable.Range(0, 160).Select(i => (byte)i)];

    [Fact]
    public async Task Ports_are_even_and_told_to_the_switchboard()
    {
        await using var rig = new PlaneRig(ports: 8);

        Assert.All(rig.Plane.Ports, port => Assert.Equal(0, port % 2));
        Assert.Equal(rig.Plane.Ports, (await rig.Mailbox.NextAsync<MediaPortsOpened>()).Ports);
        Assert.Equal(HealthLevel.Well, rig.Plane.Look().Level);
    }

    [Fact]
    public async Task Both_ways_payload_arrives_bit_exact_in_a_stream_of_our_own()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(one, other);

        foreach (var (from, to, port) in new[] { (one, other, 0), (other, one, 1) })
        {
            from.Send(rig.Plane.Ports[port], 0, Sound);
            var first = to.Receive();
            from.Send(rig.Plane.Ports[port], 0, [.. Sound.Reverse()]);
            var second = to.Receive();

            Assert.Equal(Sound, first.Payload);
            Assert.Equal(Sound.Reverse(), second.Payload);
            Assert.True(first.Header.Marker);
            Assert.NotEqual(from.Ssrc, first.Header.Ssrc);
            Assert.Equal(
                new RtpHeader(false, 0, (ushort)(first.Header.SequenceNumber + 1), first.Header.Timestamp + 160, first.Header.Ssrc),
                second.Header);
        }
    }

    [Fact]
    public async Task Header_extension_and_CSRC_list_are_not_relayed()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(one, other);

        one.SendRaw(rig.Plane.Ports[0], [0x91, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 9, 9, 9, 9, 0xBE, 0xDE, 0, 1, 8, 8, 8, 8, 1, 2, 3]);

        Assert.Equal([1, 2, 3], other.Receive().Payload);
    }

    [Fact]
    public async Task Digits_pass_through_under_the_other_side_s_payload_type()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        rig.Plane.SetPlan(plans.Other with { Peer = plans.Other.Peer! with { DigitPayloadType = 96 } });

        one.Send(rig.Plane.Ports[0], 101, 5, 0x0A, 0, 160);

        var (header, payload) = other.Receive();
        Assert.Equal(96, header.PayloadType);
        Assert.Equal([5, 0x0A, 0, 160], payload);
    }

    [Fact]
    public async Task Other_law_on_the_other_side_is_transcoded()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        rig.Plane.SetPlan(plans.Other with { Peer = plans.Other.Peer! with { Codec = AudioCodec.Pcma, PayloadType = 8 } });
        var expected = (byte[])Sound.Clone();
        G711.Transcode(expected, AudioCodec.Pcmu, AudioCodec.Pcma);

        one.Send(rig.Plane.Ports[0], 0, Sound);

        var (header, payload) = other.Receive();
        Assert.Equal(8, header.PayloadType);
        Assert.Equal(expected, payload);
    }

    [Fact]
    public async Task Codec_under_a_dynamic_payload_type_is_heard_and_sent_under_it()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        rig.Plane.SetPlan(plans.Other with { Peer = plans.Other.Peer! with { Codec = AudioCodec.Pcma, PayloadType = 100 } });
        var (inALaw, inMuLaw) = ((byte[])Sound.Clone(), (byte[])Sound.Clone());
        G711.Transcode(inALaw, AudioCodec.Pcmu, AudioCodec.Pcma);
        G711.Transcode(inMuLaw, AudioCodec.Pcma, AudioCodec.Pcmu);

        one.Send(rig.Plane.Ports[0], 0, Sound);
        var (sent, payload) = other.Receive();
        Assert.Equal(100, sent.PayloadType);
        Assert.Equal(inALaw, payload);
        foreach (var type in new[] { 100, 8 })
        {
            other.Send(rig.Plane.Ports[1], type, Sound);
            (sent, payload) = one.Receive();
            Assert.Equal(0, sent.PayloadType);
            Assert.Equal(inMuLaw, payload);
        }
    }

    [Fact]
    public async Task Side_on_hold_is_not_sent_to_and_one_that_may_only_listen_is_not_heard()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        rig.Plane.SetPlan(plans.Other with { Direction = SoundDirection.SendOnly });

        other.Send(rig.Plane.Ports[1], 0, Sound);
        await rig.UntilAsync(counts => counts.Unwanted == 1);
        one.Send(rig.Plane.Ports[0], 0, Sound);
        Assert.Equal(Sound, other.Receive().Payload);
        Assert.True(one.IsQuiet);

        rig.Plane.SetPlan(plans.Other with { Direction = SoundDirection.ReceiveOnly });
        one.Send(rig.Plane.Ports[0], 0, Sound);
        await rig.UntilAsync(counts => counts.Unwanted == 2);
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task What_is_no_packet_of_the_call_is_dropped_and_counted()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(one, other);
        var port = rig.Plane.Ports[0];

        one.SendRaw(port, []);
        one.SendRaw(port, [0x80, 0]);
        one.SendRaw(port, FarEnd.Packet(default, new byte[1600]));
        one.Send(port, payloadType: 77, Sound);
        one.Send(port, payloadType: 0, Sound);

        Assert.Equal(Sound, other.Receive().Payload);
        Assert.Equal((3, 1, 1), (rig.Plane.Counts.Malformed, rig.Plane.Counts.UnknownPayload, rig.Plane.Counts.Relayed));
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task Port_without_a_plan_ignores_what_comes()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(one, other);
        one.Send(rig.Plane.Ports[0], 0, Sound);
        other.Receive();

        rig.Plane.Clear(rig.Plane.Ports[0]);
        one.Send(rig.Plane.Ports[0], 0, Sound);

        await rig.UntilAsync(counts => counts.Idle == 1);
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task Closed_port_of_one_peer_does_not_stop_the_other_calls()
    {
        await using var rig = new PlaneRig(ports: 4);
        using var one = new FarEnd();
        using var third = new FarEnd();
        using var fourth = new FarEnd();
        using (var gone = new FarEnd())
        {
            rig.Bridge(one, gone);
            gone.Send(rig.Plane.Ports[1], 0, Sound);
            one.Receive();
        }

        one.Send(rig.Plane.Ports[0], 0, Sound);
        one.Send(rig.Plane.Ports[0], 0, Sound);
        await rig.UntilAsync(counts => counts.SocketErrors > 0);
        var (third1, fourth1) = (rig.Plane.Ports[2], rig.Plane.Ports[3]);
        rig.Plane.SetPlan(PlaneRig.Silent(third1, third));
        rig.Plane.SetPlan(PlaneRig.Silent(fourth1, fourth) with { Source = new Engine.Media.SoundSource.Relaying(third1) });
        third.Send(third1, 0, Sound);

        Assert.Equal(Sound, fourth.Receive().Payload);
    }

    [Fact]
    public async Task Plans_may_be_swapped_under_traffic_without_a_fault_or_a_jump()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        RtpHeader? last = null;
        for (var i = 0; i < 500; i++)
        {
            rig.Plane.SetPlan(plans.Other with { SilenceLimit = TimeSpan.FromSeconds(30 + i) });
            one.Send(rig.Plane.Ports[0], 0, Sound);
            var header = other.Receive().Header;

            Assert.Equal(last is { } before ? (ushort)(before.SequenceNumber + 1) : header.SequenceNumber, header.SequenceNumber);
            last = header;
        }

        Assert.Equal(0, rig.Plane.Counts.Faults);
    }

    // The runtime itself allocates some bytes, once, on a thread whose methods it recompiles. What a packet allocates would
    // show in every batch.
    [Fact]
    public async Task Relaying_ten_thousand_packets_allocates_not_one_byte()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(one, other);
        var batches = new List<long>();
        while (batches.Count < 5 && !batches.Contains(0))
        {
            var before = await AllocatedAsync(rig);
            await RelayAsync(rig, one, other, packets: 10_000);
            batches.Add(await AllocatedAsync(rig) - before);
        }

        Assert.Contains(0, batches);
        Assert.Equal(10_000 * batches.Count, rig.Plane.Counts.Relayed);
    }

    [Fact]
    public async Task Two_hundred_bridged_legs_lose_nothing()
    {
        const int legs = 200;
        const int packets = 20;
        await using var rig = new PlaneRig(legs);
        var ends = Enumerable.Range(0, legs).Select(_ => new FarEnd()).ToArray();
        for (var i = 0; i < legs; i++)
        {
            rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[i], ends[i]) with
            {
                Source = new Engine.Media.SoundSource.Relaying(rig.Plane.Ports[i ^ 1]),
            });
        }

        for (var packet = 0; packet < packets; packet++)
        {
            for (var i = 0; i < legs; i++)
            {
                ends[i].Send(rig.Plane.Ports[i], 0, (byte)i, (byte)packet);
            }

            for (var i = 0; i < legs; i++)
            {
                Assert.Equal([(byte)(i ^ 1), (byte)packet], ends[i].Receive().Payload);
            }
        }

        Array.ForEach(ends, end => end.Dispose());
    }

    private static async Task RelayAsync(PlaneRig rig, FarEnd one, FarEnd other, int packets)
    {
        var relayed = rig.Plane.Counts.Relayed;
        for (var i = 0; i < packets; i++)
        {
            one.Send(rig.Plane.Ports[0], 0, Sound);
            other.Receive();
        }

        await rig.UntilAsync(counts => counts.Relayed == relayed + packets);
    }

    // The figure is taken with each frame of the clock: wait until one has passed since.
    private static async Task<long> AllocatedAsync(PlaneRig rig)
    {
        await rig.FramesAsync(2);
        return rig.Plane.AllocatedBytes;
    }
}
