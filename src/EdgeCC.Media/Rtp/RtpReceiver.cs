using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Rtp;

/// <summary>
/// What is known of the source that a port receives: whether a packet belongs to it, how many were lost, and the
/// interarrival jitter (RFC 3550 A.1, A.3 and A.8).
/// </summary>
public sealed class RtpReceiver
{
    private const double SamplesPerMillisecond = G711.SampleRate / 1000.0;

    private uint? _ssrc;
    private ushort _highest;
    private ushort? _restartAt;
    private long _expected;
    private uint _transit;

    /// <summary>Packets taken.</summary>
    public long Received { get; private set; }

    /// <summary>Packets that should have come and did not; negative when there were duplicates (RFC 3550 A.3).</summary>
    public long Lost => _expected - Received;

    /// <summary>Interarrival jitter in samples of the 8 kHz clock (RFC 3550 A.8).</summary>
    public double Jitter { get; private set; }

    /// <summary>
    /// Takes a packet. False for one whose sequence number is out of all order: it is not the source's, unless the next
    /// one follows it, which means that the source has started anew. The probation of RFC 3550 A.1 is left out: it would
    /// cost the first syllable, and whose packets these are has been decided by address.
    /// </summary>
    /// <param name="header">Its header.</param>
    /// <param name="arrival">When it came, on any monotonic clock.</param>
    public bool Take(in RtpHeader header, TimeSpan arrival)
    {
        if (_ssrc != header.Ssrc || _restartAt == header.SequenceNumber)
        {
            Begin(header, arrival);
            return true;
        }

        var ahead = (short)(header.SequenceNumber - _highest);
        if (ahead is >= SequenceOrder.MaxDropout or <= -SequenceOrder.MaxMisorder)
        {
            _restartAt = (ushort)(header.SequenceNumber + 1);
            return false;
        }

        if (ahead > 0)
        {
            _highest = header.SequenceNumber;
            _expected += ahead;
            MeasureJitter(header, arrival);
        }

        Received++;
        return true;
    }

    private void Begin(in RtpHeader header, TimeSpan arrival)
    {
        _ssrc = header.Ssrc;
        _highest = header.SequenceNumber;
        _restartAt = null;
        _transit = Transit(header, arrival);
        _expected++;
        Received++;
    }

    private void MeasureJitter(in RtpHeader header, TimeSpan arrival)
    {
        var transit = Transit(header, arrival);
        var difference = Math.Abs((double)(int)(transit - _transit));
        _transit = transit;
        Jitter += (difference - Jitter) / 16;
    }

    private static uint Transit(in RtpHeader header, TimeSpan arrival) =>
        (uint)(long)(arrival.TotalMilliseconds * SamplesPerMillisecond) - header.Timestamp;
}
