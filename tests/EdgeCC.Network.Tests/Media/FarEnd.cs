using System.Net;
using System.Net.Sockets;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Tests.Media;

/// <summary>The far end of a leg: a socket that sends and receives RTP.</summary>
internal sealed class FarEnd : IDisposable
{
    private const int Cap = 10_000;
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly byte[] _buffer = new byte[2048];

    public FarEnd()
    {
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.ReceiveTimeout = Cap;
        Address = (IPEndPoint)_socket.LocalEndPoint!;
    }

    public IPEndPoint Address { get; }

    /// <summary>The next packet's number.</summary>
    public ushort Sequence { get; set; } = 100;

    /// <summary>The next packet's timestamp.</summary>
    public uint Timestamp { get; set; } = 5000;

    public uint Ssrc { get; init; } = 0x1234;

    public void Send(int port, int payloadType, params byte[] payload)
    {
        var header = new RtpHeader(false, payloadType, Sequence++, Timestamp, Ssrc);
        Timestamp += 160;
        SendRaw(port, Packet(header, payload));
    }

    public void SendRaw(int port, byte[] datagram) =>
        _socket.SendTo(datagram, new IPEndPoint(IPAddress.Loopback, port));

    public (RtpHeader Header, byte[] Payload) Receive()
    {
        var length = _socket.Receive(_buffer);
        Assert.True(RtpPacket.TryRead(_buffer.AsSpan(0, length), out var packet));
        return (packet.Header, packet.Payload.ToArray());
    }

    /// <summary>True when nothing waits to be received.</summary>
    public bool IsQuiet => _socket.Available == 0;

    public void Dispose() => _socket.Dispose();

    public static byte[] Packet(RtpHeader header, byte[] payload)
    {
        var packet = new byte[RtpHeader.Length + payload.Length];
        header.Write(packet);
        payload.CopyTo(packet, RtpHeader.Length);
        return packet;
    }
}
