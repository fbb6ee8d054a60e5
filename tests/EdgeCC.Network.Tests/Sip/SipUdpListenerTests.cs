using System.Text;
using EdgeCC.Calls;
using EdgeCC.Network.Sip;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Tests.Sip;

public sealed class SipUdpListenerTests
{
    [Fact]
    public async Task Well_formed_request_is_posted_with_its_flow()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync(Requests.Options());

        var received = await rig.Mailbox.NextAsync<SipReceived>();
        Assert.Equal(SipMethods.Options, Assert.IsType<SipRequest>(received.Message).Method);
        Assert.Equal(new SipFlow(SipTransport.Udp, rig.Udp, peer.Address), received.Flow);
    }

    [Fact]
    public async Task Answer_goes_back_by_the_flow()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        await peer.SendAsync(Requests.Options());
        var received = await rig.Mailbox.NextAsync<SipReceived>();

        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);

        await peer.ExpectAsync(200);
    }

    [Fact]
    public async Task Malformed_request_is_answered_statelessly_with_the_reason_and_where_it_came_from()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync(Requests.Malformed());

        var answer = await peer.ExpectAsync(400);
        Assert.NotEqual(SipReasons.For(400), answer.Reason);
        Assert.Equal("127.0.0.1", answer.TopVia.Received);
        Assert.Equal($"{peer.Address.Port}", answer.TopVia.Parameters.Get("rport"));
        rig.Mailbox.AssertEmpty();
    }

    [Fact]
    public async Task Request_without_Call_ID_is_answered_too()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync(Requests.WithoutCallId());

        Assert.StartsWith("SIP/2.0 400 ", Encoding.UTF8.GetString((await peer.ReceiveAsync()).Span), StringComparison.Ordinal);
        Assert.EndsWith("answered 400)", rig.Edge.Ladder.Read()[^1].StartLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fault_of_ours_costs_one_message_and_is_shown()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        rig.Mailbox.Faults = 1;

        await peer.SendAsync(Requests.Options("unlucky"));
        await peer.SendAsync(Requests.Options("next"));

        Assert.Equal("next", (await rig.Mailbox.NextAsync<SipReceived>()).Message.CallId);
        Assert.Equal(1, rig.Edge.Counters[SipCounter.Stumbled]);
        Assert.Equal(Engine.Health.HealthLevel.Warning, rig.Edge.Look().Level);
    }

    [Fact]
    public async Task Oversized_head_is_answered_513()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync(Requests.Options(more: $"Subject: {new string('a', 40_000)}\n"));

        await peer.ExpectAsync(513);
    }

    [Fact]
    public async Task Only_so_many_malformed_requests_of_one_source_are_answered()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { RefusalBurst = 2, RefusalsPerSecond = 1 });
        using var peer = rig.UdpPeer();

        for (var i = 0; i < 5; i++)
        {
            await peer.SendAsync(Requests.Malformed());
        }

        await peer.SendAsync(Requests.Options());
        await rig.Mailbox.NextAsync<SipReceived>();
        Assert.Equal(2, rig.Edge.Counters[SipCounter.Refused]);
        Assert.Equal(3, rig.Edge.Counters[SipCounter.Dropped]);
    }

    [Fact]
    public async Task Keep_alive_is_dropped_unanswered()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync("\r\n\r\n");
        await peer.SendAsync(new byte[4]);
        await peer.SendAsync(Requests.Options());

        await rig.Mailbox.NextAsync<SipReceived>();
        Assert.Equal(2, rig.Edge.Counters[SipCounter.KeepAlives]);
        Assert.Equal(0, rig.Edge.Counters[SipCounter.Dropped]);
    }

    [Fact]
    public async Task Garbage_and_a_malformed_response_are_dropped_unanswered()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();

        await peer.SendAsync("GET / HTTP/1.1\n\n");
        await peer.SendAsync("SIP/2.0 200 OK\nCSeq: none\n\n");
        await peer.SendAsync(Requests.Options());

        var received = await rig.Mailbox.NextAsync<SipReceived>();
        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);
        await peer.ExpectAsync(200);
    }

    [Fact]
    public async Task Banned_address_is_dropped_unread_until_its_time_has_passed()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        rig.Edge.Ban(peer.Address.Address, TimeSpan.FromMinutes(5));

        await peer.SendAsync(Requests.Options("during"));
        await Eventually.BecomesAsync(1, () => rig.Edge.Counters[SipCounter.Banned]);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await peer.SendAsync(Requests.Options("after"));

        Assert.Equal("after", (await rig.Mailbox.NextAsync<SipReceived>()).Message.CallId);
    }

    [Fact]
    public async Task Flood_from_one_source_is_shed_and_counted_and_the_source_recovers()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MessageBurst = 3, MessagesPerSecond = 1 });
        using var peer = rig.UdpPeer();

        for (var i = 0; i < 10; i++)
        {
            await peer.SendAsync(Requests.Options($"flood{i}"));
        }

        await Eventually.BecomesAsync(7, () => rig.Edge.Counters[SipCounter.Shed]);
        Assert.Equal(3, rig.Edge.Counters[SipCounter.Received]);
        Assert.Equal(Engine.Health.HealthLevel.Warning, rig.Edge.Look().Level);

        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await peer.SendAsync(Requests.Options("later"));
        await Eventually.BecomesAsync(4, () => rig.Edge.Counters[SipCounter.Received]);
    }

    [Fact]
    public async Task Long_message_counts_as_many()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MessageBurst = 20, MessagesPerSecond = 1 });
        using var peer = rig.UdpPeer();

        await peer.SendAsync(Requests.Options("long") + new string('x', 30_000));
        await peer.SendAsync(Requests.Options("long") + new string('x', 30_000));
        await Eventually.BecomesAsync(1, () => rig.Edge.Counters[SipCounter.Shed]);

        Assert.Equal(1, rig.Edge.Counters[SipCounter.Received]);
    }

    [Fact]
    public async Task Full_mailbox_drops_the_datagram_and_is_shown()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        rig.Mailbox.IsFull = true;

        await peer.SendAsync(Requests.Options());

        await rig.Mailbox.RefusedAsync();
        await Eventually.BecomesAsync(1, () => rig.Edge.Counters[SipCounter.MailboxFull]);
        Assert.Equal(Engine.Health.HealthLevel.Failing, rig.Edge.Look().Level);
    }

    [Fact]
    public async Task Datagram_that_cannot_be_sent_comes_back_as_a_lost_flow()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        await peer.SendAsync(Requests.Options());
        var received = await rig.Mailbox.NextAsync<SipReceived>();
        var nowhere = received.Flow with { Remote = new(System.Net.IPAddress.Parse("0.0.0.0"), 0) };

        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), nowhere);

        Assert.Equal(nowhere, (await rig.Mailbox.NextAsync<SipFlowLost>()).Flow);
    }

    [Fact]
    public async Task Large_request_is_sent_all_the_same_and_counted()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        await peer.SendAsync(Requests.Options());
        var received = await rig.Mailbox.NextAsync<SipReceived>();
        var large = (SipRequest)received.Message with { Body = Encoding.ASCII.GetBytes(new string('x', 1400)) };

        rig.Edge.Send(large, received.Flow);

        Assert.Equal(1400, (await peer.ExpectAsync()).Body.Length);
        Assert.Equal(1, rig.Edge.Counters[SipCounter.LargeDatagrams]);
    }
}
