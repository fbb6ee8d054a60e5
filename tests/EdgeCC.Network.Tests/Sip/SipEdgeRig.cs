using System.Collections.Immutable;
using System.Net;
using EdgeCC.Engine.Configuration;
using EdgeCC.Network.Sip;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Network.Tests.Sip;

/// <summary>A SIP edge on loopback ports the system chooses, its mailbox and its clock.</summary>
internal sealed class SipEdgeRig : IAsyncDisposable
{
    public SipEdgeRig(SipEdgeLimits? limits = null)
    {
        var anyPort = ImmutableArray.Create(new IPEndPoint(IPAddress.Loopback, 0));
        Edge = new SipEdge(new SipModel(anyPort, anyPort), Mailbox, Clock, NullLogger.Instance, limits);
        Edge.Start();
    }

    public SipEdge Edge { get; }

    public WaitingMailbox Mailbox { get; } = new();

    public VirtualClock Clock { get; } = new();

    public IPEndPoint Udp => EndpointOf(SipTransport.Udp);

    public IPEndPoint Tcp => EndpointOf(SipTransport.Tcp);

    public RecordingPeer UdpPeer() => RecordingPeer.OverUdp(Udp);

    public Task<RecordingPeer> TcpPeerAsync() => RecordingPeer.OverTcpAsync(Tcp);

    public ValueTask DisposeAsync() => Edge.DisposeAsync();

    private IPEndPoint EndpointOf(SipTransport transport) =>
        Edge.LocalEndpoints.First(point => point.Transport == transport).Endpoint;
}
