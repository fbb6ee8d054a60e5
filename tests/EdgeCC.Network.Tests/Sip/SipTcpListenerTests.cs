using System.Net;
using System.Net.Sockets;
using System.Text;
using EdgeCC.Calls;
using EdgeCC.Engine.Health;
using EdgeCC.Network.Sip;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;

namespace EdgeCC.Network.Tests.Sip;

public sealed class SipTcpListenerTests
{
    private const int Farewells = 20;

    [Fact]
    public async Task Message_in_pieces_is_put_together_and_answered_over_the_same_connection()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();
        var bytes = Encoding.UTF8.GetBytes(Requests.Options().ReplaceLineEndings("\r\n"));

        foreach (var piece in bytes.Chunk(7))
        {
            await peer.SendAsync(piece);
        }

        var received = await rig.Mailbox.NextAsync<SipReceived>();
        Assert.Equal(new SipFlow(SipTransport.Tcp, rig.Tcp, peer.Address, 1), received.Flow);
        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);
        await peer.ExpectAsync(200);
    }

    [Fact]
    public async Task Two_messages_in_one_piece_are_both_posted_in_order()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();

        await peer.SendAsync(Requests.Options("one") + Requests.Options("two"));

        Assert.Equal("one", (await rig.Mailbox.NextAsync<SipReceived>()).Message.CallId);
        Assert.Equal("two", (await rig.Mailbox.NextAsync<SipReceived>()).Message.CallId);
    }

    [Fact]
    public async Task Ping_is_answered_with_a_pong()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();

        await peer.SendAsync("\r\n\r\n");

        Assert.Equal("\r\n"u8.ToArray(), (await peer.ReceiveAsync()).ToArray());
        Assert.Equal(1, rig.Edge.Counters[SipCounter.KeepAlives]);
    }

    [Fact]
    public async Task Malformed_message_is_answered_and_the_connection_goes_on()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();

        await peer.SendAsync(Requests.Malformed());
        await peer.ExpectAsync(400);
        await peer.SendAsync(Requests.Options());

        await rig.Mailbox.NextAsync<SipReceived>();
    }

    [Fact]
    public async Task Stream_that_cannot_be_framed_is_refused_and_closed()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();

        await peer.SendAsync(Requests.Options().Replace("Content-Length: 0", "Content-Length: -5", StringComparison.Ordinal));

        await peer.ExpectAsync(400);
        await peer.ExpectCloseAsync();
    }

    [Fact]
    public async Task Connection_that_breaks_is_told_as_a_lost_flow()
    {
        await using var rig = new SipEdgeRig();
        var peer = await rig.TcpPeerAsync();
        await peer.SendAsync(Requests.Options());
        var received = await rig.Mailbox.NextAsync<SipReceived>();

        peer.Dispose();

        Assert.Equal(received.Flow, (await rig.Mailbox.NextAsync<SipFlowLost>()).Flow);
    }

    [Fact]
    public async Task Answer_to_a_connection_that_is_gone_comes_back_as_a_lost_flow()
    {
        await using var rig = new SipEdgeRig();
        var peer = await rig.TcpPeerAsync();
        await peer.SendAsync(Requests.Options());
        var received = await rig.Mailbox.NextAsync<SipReceived>();
        peer.Dispose();
        await rig.Mailbox.NextAsync<SipFlowLost>();

        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);

        Assert.Equal(received.Flow, (await rig.Mailbox.NextAsync<SipFlowLost>()).Flow);
    }

    [Fact]
    public async Task Connections_beyond_the_cap_of_one_source_are_closed()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MaxConnectionsPerSource = 1 });
        using var first = await rig.TcpPeerAsync();
        await first.SendAsync(Requests.Options());
        await rig.Mailbox.NextAsync<SipReceived>();

        using var second = await rig.TcpPeerAsync();

        await second.ExpectCloseAsync();
        Assert.Equal(1, rig.Edge.Counters[SipCounter.ConnectionsRefused]);
    }

    [Fact]
    public async Task Connection_of_a_banned_address_is_closed_and_none_is_accepted()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();
        await peer.SendAsync(Requests.Options());
        await rig.Mailbox.NextAsync<SipReceived>();

        rig.Edge.Ban(peer.Address.Address, TimeSpan.FromMinutes(1));

        await peer.ExpectCloseAsync();
        using var again = await rig.TcpPeerAsync();
        await again.ExpectCloseAsync();
    }

    [Fact]
    public async Task Strangers_connection_is_closed_when_it_falls_silent_and_a_phones_is_not()
    {
        await using var rig = new SipEdgeRig();
        using var silent = await rig.TcpPeerAsync();
        using var stranger = await rig.TcpPeerAsync();
        await AnswerAsync(rig, stranger, Requests.Options(), 200);
        using var phone = await rig.TcpPeerAsync();
        await AnswerAsync(rig, phone, Requests.Register(), 200);

        rig.Clock.Advance(TimeSpan.FromSeconds(11));

        await silent.ExpectCloseAsync();
        await stranger.ExpectCloseAsync();
        await rig.Mailbox.NextAsync<SipFlowLost>();
        await AnswerAsync(rig, phone, Requests.Options(), 200);
        rig.Clock.Advance(TimeSpan.FromMinutes(66));
        await phone.ExpectCloseAsync();
    }

    [Theory]
    [InlineData("INVITE", 100, true)]
    [InlineData("INVITE", 401, true)]
    [InlineData("INVITE", 180, false)]
    [InlineData("INVITE", 200, false)]
    [InlineData("REGISTER", 401, true)]
    [InlineData("BYE", 200, true)]
    public async Task Who_was_let_in_is_no_stranger(string method, int status, bool isStranger)
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();
        await AnswerAsync(rig, peer, Requests.Options().Replace("OPTIONS", method, StringComparison.Ordinal), status);

        rig.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(isStranger ? 1 : 0, rig.Edge.Counters[SipCounter.ConnectionsClosed]);
    }

    [Fact]
    public async Task Stranger_idle_longest_gives_way_when_all_connections_are_taken()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MaxConnections = 3 });
        using var phone = await rig.TcpPeerAsync();
        await AnswerAsync(rig, phone, Requests.Register(), 200);
        using var older = await rig.TcpPeerAsync();
        await AnswerAsync(rig, older, Requests.Options(), 200);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        using var younger = await rig.TcpPeerAsync();
        await AnswerAsync(rig, younger, Requests.Options(), 200);

        using var newcomer = await rig.TcpPeerAsync();
        await older.ExpectCloseAsync();
        await rig.Mailbox.NextAsync<SipFlowLost>();

        await AnswerAsync(rig, newcomer, Requests.Register(), 200);
        await AnswerAsync(rig, younger, Requests.Options(), 200);
        await AnswerAsync(rig, phone, Requests.Options(), 200);
        Assert.Equal(0, rig.Edge.Counters[SipCounter.ConnectionsRefused]);
    }

    [Fact]
    public async Task Connection_refused_because_phones_hold_all_of_them_is_told_for_a_minute()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MaxConnections = 1 });
        using var phone = await rig.TcpPeerAsync();
        await AnswerAsync(rig, phone, Requests.Register(), 200);
        Assert.Equal(HealthLevel.Well, rig.Edge.Look().Level);

        using var newcomer = await rig.TcpPeerAsync();
        await newcomer.ExpectCloseAsync();

        Assert.Equal(HealthLevel.Warning, rig.Edge.Look().Level);
        rig.Clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(HealthLevel.Well, rig.Edge.Look().Level);
        await AnswerAsync(rig, phone, Requests.Options(), 200);
    }

    [Fact]
    public async Task Message_that_drips_in_is_not_waited_for_longer_than_its_time()
    {
        await using var rig = new SipEdgeRig();
        using var peer = await rig.TcpPeerAsync();
        await peer.SendAsync(Requests.Options() + "OPTIONS sip:");
        await rig.Mailbox.NextAsync<SipReceived>();

        rig.Clock.Advance(TimeSpan.FromSeconds(6));
        await peer.SendAsync("101");
        rig.Clock.Advance(TimeSpan.FromSeconds(6));

        await peer.ExpectCloseAsync();
    }

    [Fact]
    public async Task Full_mailbox_holds_reading_up_and_loses_nothing()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { MessageTime = TimeSpan.FromHours(1) });
        using var peer = await rig.TcpPeerAsync();
        rig.Mailbox.IsFull = true;
        await peer.SendAsync(Requests.Options("one") + Requests.Options("two"));
        await rig.Mailbox.RefusedAsync();

        rig.Mailbox.IsFull = false;
        var first = rig.Mailbox.NextAsync<SipReceived>();
        while (!first.IsCompleted)
        {
            rig.Clock.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }

        Assert.Equal("one", (await first).Message.CallId);
        Assert.Equal("two", (await rig.Mailbox.NextAsync<SipReceived>()).Message.CallId);
    }

    [Fact]
    public async Task What_is_queued_when_the_edge_stops_is_still_sent()
    {
        var rig = new SipEdgeRig();
        using var listening = Listen();
        var request = await SomeRequestAsync(rig);
        for (var each = 0; each < Farewells; each++)
        {
            rig.Edge.Send(request, new SipFlow(SipTransport.Tcp, rig.Tcp, (IPEndPoint)listening.LocalEndPoint!));
        }

        var stopping = rig.Edge.DisposeAsync();
        using var peer = await RecordingPeer.AcceptAsync(listening);
        for (var each = 0; each < Farewells; each++)
        {
            Assert.IsType<SipRequest>(await peer.ExpectAsync());
        }

        await peer.ExpectCloseAsync();
        await stopping;
    }

    [Fact]
    public async Task Peer_that_reads_nothing_does_not_hold_the_stop_up_for_long()
    {
        var rig = new SipEdgeRig(new SipEdgeLimits { MaxQueuedSends = 300 });
        using var listening = Listen();
        var flow = new SipFlow(SipTransport.Tcp, rig.Tcp, (IPEndPoint)listening.LocalEndPoint!);
        var request = await SomeRequestAsync(rig) with { Body = new byte[60_000] };
        for (var each = 0; each < 300; each++)
        {
            rig.Edge.Send(request, flow);
        }

        var stopping = rig.Edge.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        while (!stopping.IsCompleted)
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await stopping;
    }

    [Fact]
    public async Task Connection_is_opened_on_demand_once_and_answers_come_back_over_it()
    {
        await using var rig = new SipEdgeRig();
        using var listening = Listen();
        var flow = new SipFlow(SipTransport.Tcp, rig.Tcp, (IPEndPoint)listening.LocalEndPoint!);
        var request = await SomeRequestAsync(rig);

        rig.Edge.Send(request, flow);
        rig.Edge.Send(request, flow);

        using var peer = await RecordingPeer.AcceptAsync(listening);
        Assert.IsType<SipRequest>(await peer.ExpectAsync());
        Assert.IsType<SipRequest>(await peer.ExpectAsync());
        await peer.SendAsync(Requests.Options("back"));
        var back = await rig.Mailbox.NextAsync<SipReceived>();
        Assert.Equal(flow with { Connection = back.Flow.Connection }, back.Flow);
        Assert.NotEqual(0, back.Flow.Connection);
    }

    [Fact]
    public async Task Connection_that_cannot_be_opened_is_told_as_a_lost_flow()
    {
        await using var rig = new SipEdgeRig();
        var request = await SomeRequestAsync(rig);
        IPEndPoint nobody;
        using (var closed = Listen())
        {
            nobody = (IPEndPoint)closed.LocalEndPoint!;
        }

        rig.Edge.Send(request, new SipFlow(SipTransport.Tcp, rig.Tcp, nobody));

        Assert.Equal(nobody, (await rig.Mailbox.NextAsync<SipFlowLost>()).Flow.Remote);
    }

    /// <summary>Sends a request and has the Switchboard's answer come back over the same connection.</summary>
    private static async Task AnswerAsync(SipEdgeRig rig, RecordingPeer peer, string request, int status)
    {
        await peer.SendAsync(request);
        var received = await rig.Mailbox.NextAsync<SipReceived>();
        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(status), received.Flow);
        await peer.ExpectAsync(status);
    }

    private static Socket Listen()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        return socket;
    }

    private static async Task<SipRequest> SomeRequestAsync(SipEdgeRig rig)
    {
        using var peer = rig.UdpPeer();
        await peer.SendAsync(Requests.Options());
        return (SipRequest)(await rig.Mailbox.NextAsync<SipReceived>()).Message;
    }
}
