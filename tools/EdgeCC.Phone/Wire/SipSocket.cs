using System.Net;
using System.Net.Sockets;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;
using EdgeCC.Sip.Writing;

namespace EdgeCC.Phone.Wire;

/// <summary>The telephone's SIP socket, over UDP or over one TCP connection with its server.</summary>
internal sealed class SipSocket : IDisposable
{
    private const int MaxDatagram = 65_535;

    private readonly Socket _socket;
    private readonly SipTransport _transport;
    private readonly IPEndPoint _server;

    private SipSocket(Socket socket, SipTransport transport, IPEndPoint server)
    {
        _socket = socket;
        _transport = transport;
        _server = server;
        Address = (IPEndPoint)socket.LocalEndPoint!;
    }

    /// <summary>Where the telephone is reached.</summary>
    public IPEndPoint Address { get; }

    /// <exception cref="SocketException">There is no way to the server.</exception>
    public static SipSocket Open(SipTransport transport, IPEndPoint server, IPEndPoint? listen)
    {
        if (transport == SipTransport.Tcp)
        {
            var stream = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            stream.Bind(listen ?? new IPEndPoint(LocalAddress.Towards(server), 0));
            stream.Connect(server);
            return new SipSocket(stream, transport, server);
        }

        var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(listen ?? new IPEndPoint(LocalAddress.Towards(server), 0));
        return new SipSocket(socket, transport, server);
    }

    /// <summary>Sends; false when the connection is gone.</summary>
    public bool TrySend(SipMessage message, SipFlow flow)
    {
        try
        {
            var bytes = SipWriter.ToBytes(message);
            var sent = _transport == SipTransport.Tcp ? _socket.Send(bytes) : _socket.SendTo(bytes, flow.Remote);
            return sent == bytes.Length;
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Hands over each message that comes, until the socket is closed by either side.</summary>
    public Task ReceiveAsync(Action<SipMessage, SipFlow> take) =>
        _transport == SipTransport.Tcp ? ReceiveStreamAsync(take) : ReceiveDatagramsAsync(take);

    public void Dispose() => _socket.Dispose();

    private async Task ReceiveDatagramsAsync(Action<SipMessage, SipFlow> take)
    {
        var buffer = new byte[MaxDatagram];
        var anybody = new IPEndPoint(_server.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        while (true)
        {
            try
            {
                var received = await _socket.ReceiveFromAsync(buffer, SocketFlags.None, anybody);
                Read(buffer.AsSpan(0, received.ReceivedBytes), (IPEndPoint)received.RemoteEndPoint, take);
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ReceiveStreamAsync(Action<SipMessage, SipFlow> take)
    {
        var framer = new SipStreamFramer();
        var buffer = new byte[MaxDatagram];
        try
        {
            while (await _socket.ReceiveAsync(buffer, SocketFlags.None) is var count && count > 0)
            {
                framer.Append(buffer.AsSpan(0, count));
                while (framer.TryTake(out var frame))
                {
                    Read(frame.Bytes.Span, _server, take);
                }
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The same as an orderly end.
        }
    }

    private void Read(ReadOnlySpan<byte> bytes, IPEndPoint from, Action<SipMessage, SipFlow> take)
    {
        if (SipParser.TryParse(bytes, _transport, out var message, out _))
        {
            take(message!, new SipFlow(_transport, Address, from));
        }
    }
}
