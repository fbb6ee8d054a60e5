using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace EdgeCC.Network.Media.Kernel;

/// <summary>
/// A UDP socket spoken to directly: one call into the kernel per datagram, no allocation, no waiting. The framework's
/// asynchronous sockets cost three to five times as much (decision 0301).
/// </summary>
internal sealed unsafe class DatagramSocket : IDisposable
{
    // Linux: dissolves a connection when given as the family of the peer.
    private static readonly byte[] NoPeer = new byte[16];

    private readonly Socket _socket;
    private readonly int _descriptor;

    private DatagramSocket(Socket socket)
    {
        _socket = socket;
        _descriptor = (int)socket.Handle;
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        Family = socket.AddressFamily;
    }

    public int Port { get; }

    public AddressFamily Family { get; }

    /// <summary>What to wait for.</summary>
    public int Descriptor => _descriptor;

    /// <summary>Binds; port 0 lets the system choose. Null when the port is taken.</summary>
    public static DatagramSocket? TryBind(IPAddress address, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(new IPEndPoint(address, port));
            return new DatagramSocket(socket);
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    /// <summary>
    /// The next datagram's length, which may exceed the buffer (it was cut off then); -1 when there is none, or an error
    /// of an earlier send came back.
    /// </summary>
    public int Receive(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            return (int)Libc.Receive(
                _descriptor, start, (nuint)buffer.Length, Libc.DoNotWait | Libc.TellRealLength);
        }
    }

    /// <summary>The same, with where it came from.</summary>
    public int Receive(Span<byte> buffer, Span<byte> source, out int sourceLength)
    {
        fixed (byte* start = buffer, from = source)
        fixed (int* length = &sourceLength)
        {
            *length = source.Length;
            return (int)Libc.ReceiveFrom(
                _descriptor, start, (nuint)buffer.Length, Libc.DoNotWait | Libc.TellRealLength, from, length);
        }
    }

    /// <summary>Sends to the connected peer. False when the kernel would not take it.</summary>
    public bool TrySend(ReadOnlySpan<byte> datagram)
    {
        fixed (byte* start = datagram)
        {
            return Libc.Send(_descriptor, start, (nuint)datagram.Length, Libc.DoNotWait) >= 0;
        }
    }

    /// <summary>Sends to a peer by its <see cref="SocketName"/>. False when the kernel would not take it.</summary>
    public bool TrySend(ReadOnlySpan<byte> datagram, ReadOnlySpan<byte> peer)
    {
        fixed (byte* start = datagram, to = peer)
        {
            return Libc.SendTo(
                _descriptor, start, (nuint)datagram.Length, Libc.DoNotWait, to, peer.Length) >= 0;
        }
    }

    /// <summary>From now on the kernel drops what comes from anybody else. False when it refused.</summary>
    public bool TryConnect(ReadOnlySpan<byte> peer)
    {
        fixed (byte* to = peer)
        {
            return Libc.Connect(_descriptor, to, peer.Length) == 0;
        }
    }

    /// <summary>Takes from anybody again.</summary>
    public void Disconnect() => TryConnect(NoPeer);

    /// <summary>Why the last call failed (errno).</summary>
    public static int LastError => Marshal.GetLastPInvokeError();

    public void Dispose() => _socket.Dispose();
}
