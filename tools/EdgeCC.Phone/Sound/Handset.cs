using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Tones;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Phone.Sound;

/// <summary>
/// Mouthpiece and earpiece: one RTP socket and one thread that sends a packet every 20 ms while a call stands, and
/// listens all the time.
/// </summary>
internal sealed class Handset : IDisposable
{
    private static readonly long Frame = Stopwatch.Frequency / 50;

    /// <summary>So many frames without a packet are silence, and not a packet that is late.</summary>
    private const int LateFrames = 10;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(20);

    private readonly Socket _socket;
    private readonly Action<ToneReading> _heard;
    private readonly ConcurrentQueue<Action> _orders = new();
    private readonly Ear _ear = new();
    private readonly byte[] _buffer = new byte[2048];
    private readonly RtpSender _sender = new(RandomWord(), (ushort)RandomWord(), RandomWord());
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Thread _thread;
    private volatile bool _stopping;
    private int _emptyFrames;
    private NegotiatedAudio? _sound;
    private Voice? _voice;

    /// <param name="address">Where to take RTP; any port.</param>
    /// <param name="heard">Told what was heard, each 100 ms of sound, on the handset's own thread.</param>
    public Handset(IPAddress address, Action<ToneReading> heard)
    {
        _heard = heard;
        _socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { Blocking = false };
        _socket.Bind(new IPEndPoint(address, 0));
        Address = (IPEndPoint)_socket.LocalEndPoint!;
        _thread = new Thread(Live) { Name = "handset", IsBackground = true, Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    /// <summary>Where RTP is taken.</summary>
    public IPEndPoint Address { get; }

    /// <summary>A call stands, or its sound changed.</summary>
    /// <param name="sound">What was agreed.</param>
    /// <param name="tone">What is said at first, Hz; null: silence.</param>
    /// <param name="inBand">True: keys are pressed as tones, whatever was agreed.</param>
    public void Lift(NegotiatedAudio sound, double? tone, bool inBand) => _orders.Enqueue(() =>
    {
        _sound = sound;
        _voice = new Voice(
            _sender,
            sound.Codec.PayloadType == AudioCodec.Pcma.PayloadType() ? AudioCodec.Pcma : AudioCodec.Pcmu,
            inBand ? null : sound.TelephoneEvent?.PayloadType);
        _voice.Speak(tone);
    });

    /// <summary>The call is over: nothing is said any more.</summary>
    public void Replace() => _orders.Enqueue(() => (_sound, _voice) = (null, null));

    /// <summary>From now on this tone is said; null: silence.</summary>
    public void Speak(double? hz) => _orders.Enqueue(() => _voice?.Speak(hz));

    /// <summary>Presses a key.</summary>
    public void Press(char key) => _orders.Enqueue(() => _voice?.Press(key));

    public void Dispose()
    {
        _stopping = true;
        _thread.Join();
        _socket.Dispose();
    }

    private static uint RandomWord() => (uint)Random.Shared.NextInt64(1L << 32);

    private void Live()
    {
        var due = _started + Frame;
        while (!_stopping)
        {
            while (_orders.TryDequeue(out var order))
            {
                order();
            }

            ListenUntil(due);
            ListenToNothing();
            Say();
            due += Frame;
        }
    }

    private void ListenUntil(long due)
    {
        while (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is var left && left > TimeSpan.Zero)
        {
            if (_socket.Poll(left < LongestWait ? left : LongestWait, SelectMode.SelectRead))
            {
                Listen();
            }
        }
    }

    private void Listen()
    {
        try
        {
            var count = _socket.Receive(_buffer);
            _emptyFrames = 0;
            if (_ear.Listen(_buffer.AsSpan(0, count)))
            {
                _heard(_ear.Reading);
            }
        }
        catch (SocketException)
        {
            // The peer's port is closed: it may open yet.
        }
    }

    private void ListenToNothing()
    {
        if (_voice is not null && ++_emptyFrames > LateFrames && _ear.ListenToNothing())
        {
            _heard(_ear.Reading);
        }
    }

    private void Say()
    {
        if (_voice is null || _sound is not { Remote: { } peer, Direction: SdpDirection.SendReceive or SdpDirection.SendOnly })
        {
            return;
        }

        try
        {
            _socket.SendTo(_voice.Next(Stopwatch.GetElapsedTime(_started)).Span, peer);
        }
        catch (SocketException)
        {
            // Like any packet lost on its way.
        }
    }
}
