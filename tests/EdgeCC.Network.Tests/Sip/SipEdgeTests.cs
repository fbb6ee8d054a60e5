using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Network.Sip;
using EdgeCC.Sip.Messages;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Network.Tests.Sip;

public sealed class SipEdgeTests
{
    [Fact]
    public async Task Ladder_remembers_both_ways_without_the_number_called()
    {
        await using var rig = new SipEdgeRig();
        using var peer = rig.UdpPeer();
        await peer.SendAsync(Requests.Options(uri: "sip:+79161234567@127.0.0.1"));
        var received = await rig.Mailbox.NextAsync<SipReceived>();
        rig.Edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);

        var ladder = rig.Edge.Ladder.Read();

        Assert.Equal(["OPTIONS sip:…67@127.0.0.1", "200 OK (OPTIONS)"], ladder.Select(entry => entry.StartLine));
        Assert.Equal([SipDirection.In, SipDirection.Out], ladder.Select(entry => entry.Direction));
        Assert.Single(ladder.Select(entry => entry.Call).Distinct());
        Assert.All(ladder, entry => Assert.Equal(peer.Address, entry.Remote));
    }

    [Fact]
    public async Task Ladder_forgets_the_oldest()
    {
        await using var rig = new SipEdgeRig(new SipEdgeLimits { LadderLength = 2 });
        using var peer = rig.UdpPeer();
        for (var extension = 1; extension <= 3; extension++)
        {
            await peer.SendAsync(Requests.Options(uri: $"sip:{extension}@127.0.0.1"));
            await rig.Mailbox.NextAsync<SipReceived>();
        }

        Assert.Equal(
            ["OPTIONS sip:2@127.0.0.1", "OPTIONS sip:3@127.0.0.1"],
            rig.Edge.Ladder.Read().Select(entry => entry.StartLine));
    }

    [Theory]
    [InlineData("101", "101")]
    [InlineData("*11", "*11")]
    [InlineData("+79161234567", "…67")]
    [InlineData("anna", "…na")]
    [InlineData("x", "…")]
    [InlineData(null, "")]
    public void User_is_masked_unless_it_is_an_extension_or_a_code(string? user, string masked) =>
        Assert.Equal(masked, MaskedStartLine.Masked(user));

    [Fact]
    public async Task Wildcard_address_becomes_the_one_the_kernel_uses_towards_the_peer()
    {
        var mailbox = new WaitingMailbox();
        var model = new SipModel([new IPEndPoint(IPAddress.Any, 0)], []);
        await using var edge = new SipEdge(model, mailbox, new VirtualClock(), NullLogger.Instance);
        edge.Start();
        var port = edge.LocalEndpoints[0].Endpoint.Port;
        using var peer = RecordingPeer.OverUdp(new IPEndPoint(IPAddress.Loopback, port));

        await peer.SendAsync(Requests.Options());

        Assert.Equal(new IPEndPoint(IPAddress.Loopback, port), (await mailbox.NextAsync<SipReceived>()).Flow.Local);
    }

    [Fact]
    public async Task Dual_mode_socket_knows_peers_by_their_plain_address()
    {
        Assert.SkipUnless(System.Net.Sockets.Socket.OSSupportsIPv6, "This machine has no IPv6.");
        var mailbox = new WaitingMailbox();
        var model = new SipModel([new IPEndPoint(IPAddress.IPv6Any, 0)], []);
        await using var edge = new SipEdge(model, mailbox, new VirtualClock(), NullLogger.Instance);
        edge.Start();
        using var peer = RecordingPeer.OverUdp(new IPEndPoint(IPAddress.Loopback, edge.LocalEndpoints[0].Endpoint.Port));

        await peer.SendAsync(Requests.Options());
        var received = await mailbox.NextAsync<SipReceived>();
        edge.Send(((SipRequest)received.Message).CreateResponse(200), received.Flow);

        Assert.Equal(peer.Address, received.Flow.Remote);
        await peer.ExpectAsync(200);
    }

    [Fact]
    public async Task Address_that_is_taken_is_named()
    {
        await using var rig = new SipEdgeRig();
        await using var second = new SipEdge(
            new SipModel([rig.Udp], []), rig.Mailbox, rig.Clock, NullLogger.Instance);

        var failure = Assert.Throws<InvalidOperationException>(second.Start);

        Assert.Contains($"udp {rig.Udp}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Healthy_edge_says_where_it_listens()
    {
        await using var rig = new SipEdgeRig();

        var finding = rig.Edge.Look();

        Assert.Equal(HealthLevel.Well, finding.Level);
        Assert.Contains($"tcp {rig.Tcp}", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_listens_before_the_start() =>
        Assert.Empty(new SipEdge(
            new SipModel(ImmutableArray<IPEndPoint>.Empty, []), new WaitingMailbox(), new VirtualClock(), NullLogger.Instance).LocalEndpoints);
}
