using System.Net;

namespace EdgeCC.Network.Tests.Media;

public class LatchTests
{
    private static readonly byte[] Sound = [.. Enumerable.Repeat((byte)1, 160)];

    [Fact]
    public async Task Stranger_is_ignored_once_the_peer_is_known()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        using var stranger = new FarEnd();
        rig.Bridge(one, other);
        one.Send(rig.Plane.Ports[0], 0, Sound);
        other.Receive();
        var received = rig.Plane.Counts.Received;

        for (var i = 0; i < 50; i++)
        {
            stranger.Send(rig.Plane.Ports[0], 0, 66, 66);
        }

        one.Send(rig.Plane.Ports[0], 0, Sound);
        Assert.Equal(Sound, other.Receive().Payload);
        Assert.True(other.IsQuiet);
        Assert.Equal(received + 1, rig.Plane.Counts.Received);

        other.Send(rig.Plane.Ports[1], 0, Sound);
        one.Receive();
        Assert.True(stranger.IsQuiet);
    }

    [Fact]
    public async Task Stranger_who_comes_first_does_not_shut_the_peer_out()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        using var stranger = new FarEnd();
        rig.Bridge(one, other);

        stranger.Send(rig.Plane.Ports[0], 0, 66);
        await rig.UntilAsync(counts => counts.Strangers == 1);
        one.Send(rig.Plane.Ports[0], 0, Sound);

        Assert.Equal(Sound, other.Receive().Payload);
    }

    [Fact]
    public async Task Peer_behind_a_NAT_is_followed_to_where_its_packets_come_from()
    {
        await using var rig = new PlaneRig();
        using var announced = new FarEnd();
        using var real = new FarEnd();
        using var other = new FarEnd();
        rig.Bridge(announced, other);

        real.Send(rig.Plane.Ports[0], 0, Sound);
        await rig.UntilAsync(counts => counts.Strangers == 1);
        rig.Time.Advance(TimeSpan.FromMilliseconds(250));
        real.Send(rig.Plane.Ports[0], 0, Sound);
        other.Receive();
        other.Send(rig.Plane.Ports[1], 0, 7, 7);

        Assert.Equal([7, 7], real.Receive().Payload);
        Assert.True(announced.IsQuiet);
    }

    [Fact]
    public async Task Stray_packet_does_not_shut_out_a_peer_behind_a_NAT()
    {
        await using var rig = new PlaneRig();
        using var announced = new FarEnd();
        using var real = new FarEnd();
        using var other = new FarEnd();
        using var stray = new FarEnd();
        rig.Bridge(announced, other);
        stray.Send(rig.Plane.Ports[0], 0, 66);
        await rig.UntilAsync(counts => counts.Strangers == 1);

        rig.Time.Advance(TimeSpan.FromMilliseconds(100));
        real.Send(rig.Plane.Ports[0], 0, Sound);
        await rig.UntilAsync(counts => counts.Strangers == 2);
        rig.Time.Advance(TimeSpan.FromMilliseconds(200));
        real.Send(rig.Plane.Ports[0], 0, Sound);

        Assert.Equal(Sound, other.Receive().Payload);
    }

    [Fact]
    public async Task Other_source_is_not_believed_any_more_when_the_sound_is_no_longer_young()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        using var stranger = new FarEnd();
        rig.Bridge(one, other);
        stranger.Send(rig.Plane.Ports[0], 0, 66);
        await rig.UntilAsync(counts => counts.Strangers == 1);

        rig.Time.Advance(TimeSpan.FromSeconds(6));
        stranger.Send(rig.Plane.Ports[0], 0, 66);

        await rig.UntilAsync(counts => counts.Strangers == 2);
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task New_address_in_the_plan_is_followed_and_the_old_one_becomes_a_stranger()
    {
        await using var rig = new PlaneRig();
        using var before = new FarEnd();
        using var after = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(before, other);
        before.Send(rig.Plane.Ports[0], 0, Sound);
        other.Receive();

        rig.Plane.SetPlan(plans.One with { Remote = after.Address });
        await rig.PlansTakenAsync();
        after.Send(rig.Plane.Ports[0], 0, 9);
        Assert.Equal([9], other.Receive().Payload);
        before.Send(rig.Plane.Ports[0], 0, 66);
        other.Send(rig.Plane.Ports[1], 0, 8);

        Assert.Equal([8], after.Receive().Payload);
        Assert.True(before.IsQuiet);
        Assert.True(other.IsQuiet);
    }

    [Fact]
    public async Task Port_taken_by_the_next_call_knows_nothing_of_the_last_one()
    {
        await using var rig = new PlaneRig();
        using var before = new FarEnd();
        using var after = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(before, other);
        before.Send(rig.Plane.Ports[0], 0, Sound);
        var first = other.Receive().Header.Ssrc;

        rig.Plane.Clear(rig.Plane.Ports[0]);
        rig.Plane.Clear(rig.Plane.Ports[1]);
        rig.Plane.SetPlan(plans.One with { Leg = new(1), Remote = after.Address });
        rig.Plane.SetPlan(plans.Other with { Leg = new(2) });
        await rig.PlansTakenAsync();
        after.Send(rig.Plane.Ports[0], 0, Sound);

        Assert.NotEqual(first, other.Receive().Header.Ssrc);
    }

    [Fact]
    public async Task Peer_that_cannot_be_reached_from_our_family_of_addresses_is_an_error_and_no_fault()
    {
        await using var rig = new PlaneRig();
        using var one = new FarEnd();
        using var other = new FarEnd();
        var plans = rig.Bridge(one, other);
        rig.Plane.SetPlan(plans.Other with { Remote = new IPEndPoint(IPAddress.IPv6Loopback, 9) });

        one.Send(rig.Plane.Ports[0], 0, Sound);

        await rig.UntilAsync(counts => counts.SocketErrors == 1);
        Assert.Equal(0, rig.Plane.Counts.Faults);
    }
}
