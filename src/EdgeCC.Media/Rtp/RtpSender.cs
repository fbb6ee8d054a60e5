using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Rtp;

/// <summary>
/// The one stream a port sends: one SSRC, with sequence numbers and timestamps that never jump, however often what is
/// sent changes between our own sound and packets relayed from elsewhere. A jump would make the receiver's jitter buffer
/// start anew, or take what follows for old.
/// </summary>
/// <param name="ssrc">Random (RFC 3550 section 8).</param>
/// <param name="sequenceNumber">The first sequence number, random (RFC 3550 section 5.1).</param>
/// <param name="timestamp">The first timestamp, random.</param>
public sealed class RtpSender(uint ssrc, ushort sequenceNumber, uint timestamp)
{
    /// <summary>Samples of a 20 ms frame at 8 kHz, the ordinary packet.</summary>
    public const int FrameSamples = 160;

    private const double SamplesPerMillisecond = G711.SampleRate / 1000.0;

    private ushort _sequence = (ushort)(sequenceNumber - 1);
    private uint _timestamp = timestamp - FrameSamples;
    private TimeSpan? _sentAt;
    private bool _changed = true;
    private RelayedSource? _relayed;

    /// <summary>Who we are on this stream.</summary>
    public uint Ssrc { get; } = ssrc;

    /// <summary>What is sent changes: the next packet continues the stream, with the marker set.</summary>
    public void ChangeSource()
    {
        _changed = true;
        _relayed = null;
    }

    /// <summary>The header of the next packet of our own sound, whose packets last <paramref name="samples"/> each.</summary>
    public RtpHeader Next(int payloadType, int samples, TimeSpan now, bool marker = false)
    {
        var step = _changed ? Elapsed(now) : (uint)samples;
        var header = new RtpHeader(
            marker || _changed, payloadType, (ushort)(_sequence + 1), _timestamp + step, Ssrc);
        _changed = false;
        Remember(header, now);
        return header;
    }

    /// <summary>
    /// The header of another packet about the same instant as the last: an update of an event (RFC 4733 section 2.5.1).
    /// What is sent after it counts as a change.
    /// </summary>
    public RtpHeader Repeat(int payloadType)
    {
        _changed = true;
        return new RtpHeader(false, payloadType, ++_sequence, _timestamp, Ssrc);
    }

    /// <summary>
    /// The header under which a packet received elsewhere goes out on this stream: losses and reordering of its source
    /// stay visible. False for a late packet from before the change to this source: its number is already used.
    /// </summary>
    public bool TryRelay(in RtpHeader received, int payloadType, TimeSpan now, out RtpHeader header)
    {
        var source = _relayed is { } known && known.Continues(received) ? known : Begin(received, now);
        header = source.Rewrite(received, payloadType, Ssrc, marker: _changed || received.Marker);
        var ahead = (short)(received.SequenceNumber - source.Highest);
        if (ahead < -source.Reach)
        {
            return false;
        }

        _changed = false;
        _relayed = ahead > 0 ? source.Advance(ahead) : source;
        Remember(header, now);
        return true;
    }

    private RelayedSource Begin(in RtpHeader first, TimeSpan now)
    {
        _changed = true;
        return new RelayedSource(
            first.Ssrc,
            (ushort)(_sequence + 1 - first.SequenceNumber),
            _timestamp + Elapsed(now) - first.Timestamp,
            first.SequenceNumber,
            Reach: 0);
    }

    private uint Elapsed(TimeSpan now) =>
        _sentAt is { } sent
            ? (uint)Math.Max(FrameSamples, (long)((now - sent).TotalMilliseconds * SamplesPerMillisecond))
            : FrameSamples;

    // Updates of an event repeat its timestamp: only a packet that moves time on says where the stream's time stands.
    private void Remember(in RtpHeader sent, TimeSpan now)
    {
        if ((short)(sent.SequenceNumber - _sequence) > 0)
        {
            _sequence = sent.SequenceNumber;
        }

        if ((int)(sent.Timestamp - _timestamp) > 0)
        {
            _timestamp = sent.Timestamp;
            _sentAt = now;
        }
    }

    /// <param name="Ssrc">Whose packets these are.</param>
    /// <param name="SequenceOffset">From its sequence numbers to ours.</param>
    /// <param name="TimestampOffset">From its timestamps to ours.</param>
    /// <param name="Highest">Its highest sequence number so far.</param>
    /// <param name="Reach">How far that is from its first one, up to <see cref="SequenceOrder.MaxMisorder"/>.</param>
    private readonly record struct RelayedSource(
        uint Ssrc, ushort SequenceOffset, uint TimestampOffset, ushort Highest, int Reach)
    {
        public bool Continues(in RtpHeader received) =>
            received.Ssrc == Ssrc
            && (short)(received.SequenceNumber - Highest) is > -SequenceOrder.MaxMisorder and < SequenceOrder.MaxDropout;

        public RelayedSource Advance(int ahead) => this with
        {
            Highest = (ushort)(Highest + ahead),
            Reach = Math.Min(Reach + ahead, SequenceOrder.MaxMisorder),
        };

        public RtpHeader Rewrite(in RtpHeader received, int payloadType, uint ssrc, bool marker) => new(
            marker,
            payloadType,
            (ushort)(received.SequenceNumber + SequenceOffset),
            received.Timestamp + TimestampOffset,
            ssrc);
    }
}
