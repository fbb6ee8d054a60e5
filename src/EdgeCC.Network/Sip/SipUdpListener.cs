using System.Net;
using System.Net.Sockets;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Sip;

/// <summary>One UDP socket that SIP is listened for and sent on.</summary>
internal sealed class SipUdpListener : IAsyncDisposable
{
    private const int MaxDatagram = 65_535;

    private readonly Socket socket;
    private readonly SipIntake intake;
    private readonly LocalAddresses addresses = new();
    private readonly Task receiving;

    /// <exception cref="SocketException">The address is not ours or is taken.</exception>
    public SipUdpListener(IPEndPoint endpoint, SipIntake intake)
    {
        this.intake = intake;
        socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        if (endpoint.Address.Equals(IPAddress.IPv6Any))
        {
            socket.DualMode = true;
        }

        socket.Bind(endpoint);
        Endpoint = (IPEndPoint)socket.LocalEndPoint!;
        receiving = Task.Run(ReceiveAsync);
    }

    /// <summary>Where it listens: the wildcard stays the wildcard, port 0 has become a port.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>True until it was closed.</summary>
    public bool Listens => !receiving.IsCompleted;

    /// <summary>
    /// Sends a datagram. A full send buffer counts as sent: the network may lose datagrams, and SIP repeats them.
    /// </summary>
    public bool TrySend(ReadOnlySpan<byte> datagram, IPEndPoint peer)
    {
        try
        {
            socket.SendTo(datagram, SocketFlags.None, PeerAddress.ForSocket(peer, socket.AddressFamily));
            return true;
        }
        catch (SocketException failure)
        {
            return failure.SocketErrorCode is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        await receiving;
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[MaxDatagram];
        var anybody = new IPEndPoint(PeerAddress.Any(socket.AddressFamily), 0);
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, anybody);
                Take(buffer.AsSpan(0, received.ReceivedBytes), PeerAddress.Plain((IPEndPoint)received.RemoteEndPoint));
            }
            catch (SocketException failure) when (failure.SocketErrorCode != SocketError.OperationAborted)
            {
                // An ICMP error that some earlier datagram caused: no reason to stop listening.
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Take(ReadOnlySpan<byte> datagram, IPEndPoint peer)
    {
        if (!intake.Admits(peer.Address))
        {
            return;
        }

        var flow = new SipFlow(SipTransport.Udp, addresses.Towards(peer.Address, Endpoint), peer);
        if (intake.Read(datagram, flow, out var answer) is { } arrived)
        {
            // A full mailbox drops it: the peer repeats its request (RFC 3261 section 17.1).
            intake.TryPost(arrived);
        }
        else if (answer is not null)
        {
            intake.Answer(answer, flow, this);
        }
    }
}
