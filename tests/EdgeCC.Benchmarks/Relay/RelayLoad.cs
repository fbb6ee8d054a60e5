using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// The two far ends of every call: each sends 50 packets of 20 ms a second, spread over the 20 ms, and measures how long
/// the other end's took. Says its ports, is told the relay's, says when it is warm, and at the end what it has seen.
/// </summary>
internal sealed class RelayLoad
{
    private const int PacketLength = RtpHeader.Length + RtpSender.FrameSamples;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Straggling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(20);

    private readonly Socket[] _sockets;
    private readonly DelayHistogram _delays = new();
    private long _sent;
    private long _received;
    private volatile bool _isMeasuring;
    private volatile bool _isOver;

    private RelayLoad(int count) => _sockets = [.. Enumerable.Range(0, count).Select(_ => Bind())];

    public static int Run(Arguments arguments)
    {
        var load = new RelayLoad(2 * arguments.Number("--calls", 50));
        Console.WriteLine(JsonSerializer.Serialize(load._sockets.Select(socket => ((IPEndPoint)socket.LocalEndPoint!).Port)));
        var relays = JsonSerializer.Deserialize<int[]>(Console.ReadLine()!)!;
        for (var i = 0; i < relays.Length; i++)
        {
            load._sockets[i].Connect(IPAddress.Loopback, relays[i]);
        }

        Console.WriteLine(JsonSerializer.Serialize(load.Measure(TimeSpan.FromSeconds(arguments.Number("--seconds", 10)))));
        return 0;
    }

    private static Socket Bind()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private RelayQuality Measure(TimeSpan length)
    {
        var receiver = new Thread(Receive) { IsBackground = true };
        receiver.Start();
        var packets = 0L;
        packets = Send(packets, WarmUp);
        Console.WriteLine("warm");
        _isMeasuring = true;
        Send(packets, length);
        Console.WriteLine("sent");
        Thread.Sleep(Straggling);
        _isOver = true;
        receiver.Join();
        return new RelayQuality(_sent, _received, _delays.Percentile(0.5), _delays.Percentile(0.99));
    }

    /// <summary>Sends each packet when it is due; one that is late does not put off the next.</summary>
    private long Send(long packet, TimeSpan length)
    {
        var buffer = new byte[PacketLength];
        var spacing = Period / _sockets.Length;
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
        var (socket, frame) = ((int)(packet % _sockets.Length), packet / _sockets.Length);
        new RtpHeader(false, 0, (ushort)frame, (uint)(frame * RtpSender.FrameSamples), (uint)socket).Write(buffer);
        var body = buffer.AsSpan(RtpHeader.Length);
        BinaryPrimitives.WriteInt64LittleEndian(body, Stopwatch.GetTimestamp());
        body[8] = (byte)(_isMeasuring ? 1 : 0);
        _sockets[socket].Send(buffer);
        _sent += _isMeasuring ? 1 : 0;
    }

    private void Receive()
    {
        var kernel = new Kernel(_sockets);
        var descriptors = _sockets.Select(socket => (int)socket.Handle).ToArray();
        var buffer = GC.AllocateArray<byte>(2048, pinned: true);
        while (!_isOver)
        {
            var ready = kernel.Wait(100);
            for (var i = 0; i < ready; i++)
            {
                if (Kernel.Receive(descriptors[kernel.Ready(i)], buffer) == PacketLength)
                {
                    Note(buffer.AsSpan(RtpHeader.Length));
                }
            }
        }
    }

    private void Note(ReadOnlySpan<byte> body)
    {
        if (body[8] == 1)
        {
            _received++;
            _delays.Add(Stopwatch.GetElapsedTime(BinaryPrimitives.ReadInt64LittleEndian(body)));
        }
    }
}

/// <summary>What the far ends have seen.</summary>
internal sealed record RelayQuality(long Sent, long Received, double P50Milliseconds, double P99Milliseconds);
