using System.Net;
using EdgeCC.Engine.Media;

namespace EdgeCC.Network.Tests.Media;

public sealed class LatchTests : IAsyncDisposable
{
    private static readonly byte[] Sound = [.. Enumerable.Repeat((byte)1, 160)];

    private readonly PlaneRig _rig = new();
    private readonly FarEnd _one = new();
    private readonly FarEnd _other = new();
    private readonly FarEnd _stranger = new();
    private readonly (BridgePlan One, BridgePlan Other) _plans;

    /// <summary>Two parties are announced and talk; a third is nobody yet.</summary>
    public LatchTests() => _plans = _rig.Bridge(_one, _other);

    public ValueTask DisposeAsync()
    {
        _one.Dispose();
        _other.Dispose();
        _stranger.Dispose();
        return _rig.DisposeAsync();
    }

    [Fact]
    public void Stranger_is_ignored_once_the_peer_is_known()
    {
        _one.Send(_rig.Plane.Ports[0], 0, Sound);
        _other.Receive();
        var received = _rig.Plane.Counts.Received;

        for (var i = 0; i < 50; i++)
        {
            _stranger.Send(_rig.Plane.Ports[0], 0, 66, 66);
        }

        _one.Send(_rig.Plane.Ports[0], 0, Sound);
        Assert.Equal(Sound, _other.Receive().Payload);
        Assert.True(_other.IsQuiet);
        Assert.Equal(received + 1, _rig.Plane.Counts.Received);

        _other.Send(_rig.Plane.Ports[1], 0, Sound);
        _one.Receive();
        Assert.True(_stranger.IsQuiet);
    }

    [Fact]
    public async Task Stranger_who_comes_first_does_not_shut_the_peer_out()
    {
        _stranger.Send(_rig.Plane.Ports[0], 0, 66);
        await _rig.UntilAsync(counts => counts.Strangers == 1);
        _one.Send(_rig.Plane.Ports[0], 0, Sound);

        Assert.Equal(Sound, _other.Receive().Payload);
    }

    [Fact]
    public async Task Peer_behind_a_NAT_is_followed_to_where_its_packets_come_from()
    {
        var (announced, real) = (_one, _stranger);
        real.Send(_rig.Plane.Ports[0], 0, Sound);
        await _rig.UntilAsync(counts => counts.Strangers == 1);
        _rig.Time.Advance(TimeSpan.FromMilliseconds(250));
        real.Send(_rig.Plane.Ports[0], 0, Sound);
        _other.Receive();
        _other.Send(_rig.Plane.Ports[1], 0, 7, 7);

        Assert.Equal([7, 7], real.Receive().Payload);
        Assert.True(announced.IsQuiet);
    }

    [Fact]
    public async Task Stray_packet_does_not_shut_out_a_peer_behind_a_NAT()
    {
        using var stray = new FarEnd();
        var real = _stranger;
        stray.Send(_rig.Plane.Ports[0], 0, 66);
        await _rig.UntilAsync(counts => counts.Strangers == 1);

        _rig.Time.Advance(TimeSpan.FromMilliseconds(100));
        real.Send(_rig.Plane.Ports[0], 0, Sound);
        await _rig.UntilAsync(counts => counts.Strangers == 2);
        _rig.Time.Advance(TimeSpan.FromMilliseconds(200));
        real.Send(_rig.Plane.Ports[0], 0, Sound);

        Assert.Equal(Sound, _other.Receive().Payload);
    }

    [Fact]
    public async Task Other_source_is_not_believed_any_more_when_the_sound_is_no_longer_young()
    {
        _stranger.Send(_rig.Plane.Ports[0], 0, 66);
        await _rig.UntilAsync(counts => counts.Strangers == 1);

        _rig.Time.Advance(TimeSpan.FromSeconds(6));
        _stranger.Send(_rig.Plane.Ports[0], 0, 66);

        await _rig.UntilAsync(counts => counts.Strangers == 2);
        Assert.True(_other.IsQuiet);
    }

    [Fact]
    public async Task New_address_in_the_plan_is_followed_and_the_old_one_becomes_a_stranger()
    {
        var (before, after) = (_one, _stranger);
        before.Send(_rig.Plane.Ports[0], 0, Sound);
        _other.Receive();

        _rig.Plane.SetPlan(_plans.One with { Peer = _plans.One.Peer! with { Remote = after.Address } });
        await _rig.PlansTakenAsync();
        after.Send(_rig.Plane.Ports[0], 0, 9);
        Assert.Equal([9], _other.Receive().Payload);
        before.Send(_rig.Plane.Ports[0], 0, 66);
        _other.Send(_rig.Plane.Ports[1], 0, 8);

        Assert.Equal([8], after.Receive().Payload);
        Assert.True(before.IsQuiet);
        Assert.True(_other.IsQuiet);
    }

    [Fact]
    public async Task Every_plan_is_taken_though_it_comes_while_the_one_before_is_being_taken()
    {
        _rig.Plane.Clear(_rig.Plane.Ports[1]);
        for (var plan = 0; plan < 20_000; plan++)
        {
            // No port in use, so no clock runs: only the wake of each plan brings it to the media thread.
            _rig.Plane.Clear(_rig.Plane.Ports[0]);
            Thread.SpinWait(plan % 200);
            _rig.Plane.Clear(_rig.Plane.Ports[0]);
            await _rig.PlansTakenAsync();
        }
    }

    [Fact]
    public async Task Port_taken_by_the_next_call_knows_nothing_of_the_last_one()
    {
        var (before, after) = (_one, _stranger);
        before.Send(_rig.Plane.Ports[0], 0, Sound);
        var first = _other.Receive().Header.Ssrc;

        _rig.Plane.Clear(_rig.Plane.Ports[0]);
        _rig.Plane.Clear(_rig.Plane.Ports[1]);
        _rig.Plane.SetPlan(_plans.One with { Leg = new(1), Peer = _plans.One.Peer! with { Remote = after.Address } });
        _rig.Plane.SetPlan(_plans.Other with { Leg = new(2) });
        await _rig.PlansTakenAsync();
        after.Send(_rig.Plane.Ports[0], 0, Sound);

        Assert.NotEqual(first, _other.Receive().Header.Ssrc);
    }

    [Fact]
    public async Task Peer_that_cannot_be_reached_from_our_family_of_addresses_is_an_error_and_no_fault()
    {
        _rig.Plane.SetPlan(_plans.Other with { Peer = _plans.Other.Peer! with { Remote = new IPEndPoint(IPAddress.IPv6Loopback, 9) } });

        _one.Send(_rig.Plane.Ports[0], 0, Sound);

        await _rig.UntilAsync(counts => counts.SocketErrors == 1);
        Assert.Equal(0, _rig.Plane.Counts.Faults);
    }
}
