using EdgeCC.Media.Codecs;
using EdgeCC.Media.Jitter;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Tests.Jitter;

/// <summary>
/// A sender with a clock of its own, a network that delays, loses and doubles its packets, and a jitter buffer that is
/// read every 20 ms. Time is virtual.
/// </summary>
internal sealed class PacketLine(Func<long, short> sample)
{
    private const double Frame = 0.02;

    private readonly Random _random = new(1);
    private readonly PriorityQueue<Packet, double> _underWay = new();
    private readonly short[] _block = new short[160];
    private double _nextSent = Frame;
    private double _nextRead = 0.0131;
    private ushort _sequence = 65_500;
    private uint _timestamp = uint.MaxValue - 8_000;
    private long _said;

    public JitterBuffer Buffer { get; } = new();

    /// <summary>How much faster the sender's clock runs, in millionths.</summary>
    public double DriftPpm { get; init; }

    /// <summary>Seconds a packet is under way beyond the least, each by itself, at most.</summary>
    public double Jitter { get; set; }

    /// <summary>The share of packets that never come.</summary>
    public double Loss { get; set; }

    /// <summary>The share of packets that come twice.</summary>
    public double Doubled { get; set; }

    /// <summary>Seconds every packet is under way.</summary>
    public double Delay { get; set; }

    public uint Ssrc { get; set; } = 7;

    public double Seconds { get; private set; }

    /// <summary>Lets time pass; gives each frame that is read, and when.</summary>
    public void Run(double seconds, Action<short[], double>? read = null)
    {
        for (var until = Seconds + seconds; ;)
        {
            var arrival = _underWay.TryPeek(out _, out var at) ? at : double.MaxValue;
            var next = Math.Min(arrival, Math.Min(_nextSent, _nextRead));
            if (next > until)
            {
                Seconds = until;
                return;
            }

            Seconds = next;
            if (next == arrival)
            {
                var packet = _underWay.Dequeue();
                Buffer.Take(packet.Header, packet.Codes, AudioCodec.Pcmu, TimeSpan.FromSeconds(next));
            }
            else if (next == _nextSent)
            {
                Send();
                _nextSent += Frame / (1 + (DriftPpm * 1e-6));
            }
            else
            {
                Buffer.Read(_block, TimeSpan.FromSeconds(next));
                _nextRead += Frame;
                read?.Invoke(_block, next);
            }
        }
    }

    /// <summary>The sender's timestamps jump, as those of one that was restarted do.</summary>
    public void JumpTimestamps(uint by) => _timestamp += by;

    /// <summary>The sender says nothing for a while: its clock goes on, no packets come.</summary>
    public void Pause(double seconds, Action<short[], double>? read = null)
    {
        var loss = Loss;
        Loss = 1;
        _sequence -= (ushort)Math.Round(seconds / Frame);
        Run(seconds, read);
        Loss = loss;
    }

    private void Send()
    {
        var codes = new byte[160];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = G711.Encode(sample(_said + i), AudioCodec.Pcmu);
        }

        var packet = new Packet(new RtpHeader(false, 0, _sequence++, _timestamp, Ssrc), codes);
        _timestamp += 160;
        _said += 160;
        if (_random.NextDouble() >= Loss)
        {
            Arrive(packet);
            if (_random.NextDouble() < Doubled)
            {
                Arrive(packet);
            }
        }
    }

    private void Arrive(Packet packet) => _underWay.Enqueue(packet, Seconds + Delay + (Jitter * _random.NextDouble()));

    private sealed record Packet(RtpHeader Header, byte[] Codes);
}
