using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Benchmarks.Traffic;

/// <summary>
/// The sound of both ends of every call: each connected socket sends 50 packets of 20 ms a second, all spread over the
/// 20 ms, and measures how long the other end's took.
/// Even sockets are the callers', odd ones those of the called.
/// </summary>
internal sealed class RtpTraffic(IReadOnlyList<Socket> sockets)
{
    private const int PacketLength = RtpHeader.Length + RtpSender.FrameSamples;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Straggling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    private readonly DelayHistogram _delays = new();
    private readonly long[] _sent = new long[2];
    private readonly long[] _received = new long[2];
    private volatile bool _isMeasuring;
    private volatile bool _isOver;

    /// <summary>A socket on a port of the kernel's choice.</summary>
    public static Socket Bind(IPAddress address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(address, 0));
        return socket;
    }

    /// <summary>Sends for a while uncounted, then counted; blocks until stragglers are in.</summary>
    /// <param name="length">How long it is counted.</param>
    /// <param name="warm">Called when counting begins.</param>
    /// <param name="sent">Called when the last packet is sent.</param>
    public RtpQuality Measure(TimeSpan length, Action warm, Action sent)
    {
        var receiver = new Thread(Receive) { IsBackground = true };
        receiver.Start();
        var packets = Send(0, WarmUp);
        warm();
        _isMeasuring = true;
        Send(packets, length);
        sent();
        Thread.Sleep(Straggling);
        _isOver = true;
        receiver.Join();
        return new RtpQuality(
            new RtpEnd(_sent[0], _received[0]),
            new RtpEnd(_sent[1], _received[1]),
            _delays.Percentile(0.5),
            _delays.Percentile(0.99));
    }

    /// <summary>Sends each packet when it is due; one that is late does not put off the next.</summary>
    private long Send(long packet, TimeSpan length)
    {
        var buffer = new byte[PacketLength];
        var spacing = Period / sockets.Count;
        var start = Stopwatch.GetTimestamp();
        var first = packet;
        var last = packet + (long)(length / spacing);
        while (packet < last)
        {
            var due = first + (long)(Stopwatch.GetElapsedTime(start) / spacing);
            for (; packet < Math.Min(due, last); packet++)
            {
                SendOne(buffer, packet);
            }

            Thread.Sleep(1);
        }

        return packet;
    }

    private void SendOne(byte[] buffer, long packet)
    {
        var (socket, frame) = ((int)(packet % sockets.Count), packet / sockets.Count);
        new RtpHeader(false, 0, (ushort)frame, (uint)(frame * RtpSender.FrameSamples), (uint)socket).Write(buffer);
        var body = buffer.AsSpan(RtpHeader.Length);
        BinaryPrimitives.WriteInt64LittleEndian(body, Stopwatch.GetTimestamp());
        body[8] = (byte)(_isMeasuring ? 1 : 0);
        sockets[socket].Send(buffer);
        _sent[socket & 1] += _isMeasuring ? 1 : 0;
    }

    private void Receive()
    {
        var kernel = new Kernel(sockets);
        var descriptors = sockets.Select(socket => (int)socket.Handle).ToArray();
        var buffer = GC.AllocateArray<byte>(2048, pinned: true);
        while (!_isOver)
        {
            var ready = kernel.Wait(100);
            for (var i = 0; i < ready; i++)
            {
                var at = kernel.Ready(i);
                if (Kernel.Receive(descriptors[at], buffer) == PacketLength)
                {
                    Note(at, buffer.AsSpan(RtpHeader.Length));
                }
            }
        }
    }

    private void Note(int socket, ReadOnlySpan<byte> body)
    {
        // Before the warm-up ends the appliance may still be heard itself: music does not count.
        if (_isMeasuring && body[8] == 1)
        {
            _received[socket & 1]++;
            _delays.Add(Stopwatch.GetElapsedTime(BinaryPrimitives.ReadInt64LittleEndian(body)));
        }
    }
}
