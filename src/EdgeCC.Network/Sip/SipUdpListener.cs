using System.Net;
using System.Net.Sockets;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Network.Sip;

/// <summary>One UDP socket that SIP is listened for and sent on.</summary>
internal sealed class SipUdpListener : IAsyncDisposable
{
    private const int MaxDatagram = 65_535;

    private readonly Socket _socket;
    private readonly SipIntake _intake;
    private readonly LocalAddresses _addresses = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _receiving;

    /// <exception cref="SocketException">The address is not ours or is taken.</exception>
    public SipUdpListener(IPEndPoint endpoint, SipIntake intake)
    {
        _intake = intake;
        _socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        if (endpoint.Address.Equals(IPAddress.IPv6Any))
        {
            _socket.DualMode = true;
        }

        _socket.Bind(endpoint);
        Endpoint = (IPEndPoint)_socket.LocalEndPoint!;
        _receiving = Task.Run(ReceiveAsync);
    }

    /// <summary>Where it listens: the wildcard stays the wildcard, port 0 has become a port.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>True until it was closed.</summary>
    public bool Listens => !_receiving.IsCompleted;

    /// <summary>
    /// Sends a datagram. A full send buffer counts as sent: the network may lose datagrams, and SIP repeats them.
    /// </summary>
    public bool TrySend(ReadOnlySpan<byte> datagram, IPEndPoint peer)
    {
        try
        {
            _socket.SendTo(datagram, SocketFlags.None, PeerAddress.ForSocket(peer, _socket.AddressFamily));
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
        await _closing.CancelAsync();
        await _receiving;
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[MaxDatagram];
        var anybody = new IPEndPoint(PeerAddress.Any(_socket.AddressFamily), 0);
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                var received = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, anybody, _closing.Token);
                Take(buffer.AsSpan(0, received.ReceivedBytes), PeerAddress.Plain((IPEndPoint)received.RemoteEndPoint));
            }
            catch (SocketException)
            {
                // An ICMP error that some earlier datagram caused: no reason to stop listening.
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                _intake.Stumble(fault);
            }
        }
    }

    private void Take(ReadOnlySpan<byte> datagram, IPEndPoint peer)
    {
        if (!_intake.Admits(peer.Address, datagram.Length))
        {
            return;
        }

        if (_intake.IsKeepAlive(datagram))
        {
            return;
        }

        var flow = new SipFlow(SipTransport.Udp, _addresses.Towards(peer.Address, Endpoint), peer);
        if (_intake.Read(datagram, flow, out var answer) is { } arrived)
        {
            // A full mailbox drops it: the peer repeats its request (RFC 3261 section 17.1).
            _intake.TryPost(arrived);
        }
        else if (answer is not null)
        {
            TrySend(SipWriter.ToBytes(answer), peer);
        }
    }
}
