using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Benchmarks.Traffic;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Benchmarks.Devices;

/// <summary>
/// Phones that send a packet every 20 ms, with a click in every tenth. What comes to the first is read, the others' fills
/// their sockets.
/// </summary>
internal sealed class Phones : IDisposable
{
    private const int FrameSamples = 160;
    private const int FramesPerClick = 10;
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    private readonly Socket[] _sockets;
    private readonly byte[] _silence = new byte[RtpHeader.Length + FrameSamples];
    private readonly byte[] _click = new byte[RtpHeader.Length + FrameSamples];
    private readonly Thread _sending;
    private readonly Thread _receiving;
    private long _clickedAt;
    private volatile bool _stopping;

    public Phones(int count)
    {
        _sockets = [.. Enumerable.Range(0, count).Select(_ => RtpTraffic.Bind(IPAddress.Loopback))];
        _silence.AsSpan().Fill(G711.MuLawSilence);
        _silence.CopyTo(_click, 0);
        _click.AsSpan(RtpHeader.Length, ClickDevice.ClickSamples).Fill(G711.Encode(ClickDevice.Loud, AudioCodec.Pcmu));
        _sending = new Thread(Send);
        _receiving = new Thread(Receive);
    }

    /// <summary>Where the phones are.</summary>
    public IReadOnlyList<IPEndPoint> Addresses => [.. _sockets.Select(socket => (IPEndPoint)socket.LocalEndPoint!)];

    /// <summary>When the first phone last sent a click (<see cref="Stopwatch"/>).</summary>
    public long ClickedAt => Volatile.Read(ref _clickedAt);

    /// <summary>Told when the first phone was sent a click.</summary>
    public Action<long>? ClickReceived { get; set; }

    public void Start(IReadOnlyList<int> ports)
    {
        for (var i = 0; i < _sockets.Length; i++)
        {
            _sockets[i].Connect(IPAddress.Loopback, ports[i]);
        }

        _sockets[0].ReceiveTimeout = 100;
        _sending.Start();
        _receiving.Start();
    }

    public void Dispose()
    {
        _stopping = true;
        if (_sending.IsAlive)
        {
            _sending.Join();
            _receiving.Join();
        }

        Array.ForEach(_sockets, socket => socket.Dispose());
    }

    private void Send()
    {
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; !_stopping; number++)
        {
            var rest = (Frame * number) - Stopwatch.GetElapsedTime(start);
            if (rest > TimeSpan.Zero)
            {
                Thread.Sleep(rest);
            }

            var packet = number % FramesPerClick == 0 ? _click : _silence;
            if (packet == _click)
            {
                Volatile.Write(ref _clickedAt, Stopwatch.GetTimestamp());
            }

            for (var i = 0; i < _sockets.Length; i++)
            {
                new RtpHeader(false, 0, (ushort)number, (uint)(number * FrameSamples), (uint)i + 1).Write(packet);
                _sockets[i].Send(packet);
            }
        }
    }

    private void Receive()
    {
        var packet = new byte[1500];
        while (!_stopping)
        {
            try
            {
                _sockets[0].Receive(packet);
            }
            catch (SocketException)
            {
                continue;
            }

            if (G711.Decode(packet[RtpHeader.Length], AudioCodec.Pcmu) > ClickDevice.Loud / 2)
            {
                ClickReceived?.Invoke(Stopwatch.GetTimestamp());
            }
        }
    }
}
