using EdgeCC.Media.Clocks;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Media.Jitter;

/// <summary>
/// Makes of packets that come when they come, by the clock of whoever sends them, frames on ours: each sample waits
/// until the latest of its kind would have come, and no longer. What is missing is concealed. Decision 0304.
/// For one thread; allocates nothing for a packet or a frame.
/// </summary>
public sealed class JitterBuffer
{
    /// <summary>Samples of the longest frame that is read: 20 ms.</summary>
    public const int LongestFrame = 160;

    /// <summary>What the latest packets have to spare: so late may the reading thread come.</summary>
    public static readonly TimeSpan Spare = TimeSpan.FromMilliseconds(5);

    /// <summary>How long the first packet waits, while nothing is known of those after it.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(20);

    /// <summary>No packet is waited for longer than this: the delay would be worse than the gap.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    // Sound that is this much older than it need be is left out at once; less is made up by reading faster.
    private static readonly TimeSpan TooOld = TimeSpan.FromMilliseconds(60);

    // A burst after a stall holds more than is waited for.
    private static readonly TimeSpan FurthestAhead = TimeSpan.FromMilliseconds(300);

    // A fifth of a second of packets that fit nowhere: no strays, but a source whose timestamps have jumped.
    private const int MostStrays = 10;

    private readonly SampleTimeline _samples = new();
    private readonly StreamResampler _resampler = new(G711.SampleRate, G711.SampleRate, LongestFrame);
    private readonly ClockServo _servo = new(Spare);
    private readonly TransitMeter _transit = new(Samples(FirstWait - Spare));
    private readonly Concealer _concealer = new();
    private readonly Declicker _declicker = new(G711.SampleRate);
    private readonly short[] _fed = new short[2 * LongestFrame];
    private SeenPackets _seen;
    private uint _ssrc;
    private uint _timestamp;
    private long _place;
    private long _next;
    private TimeSpan _readAt;
    private bool _isFlowing;
    private bool _isCut;
    private bool _wasThere;
    private int _strays;
    private JitterCounts _counts;

    /// <summary>What has been done since the last <see cref="Clear"/>.</summary>
    public JitterCounts Counts => _counts;

    /// <summary>How much faster than ours the sender's clock runs, as a part, as far as learnt.</summary>
    public double Drift => _servo.Drift;

    /// <summary>How much later than the mean the latest packets come.</summary>
    public TimeSpan Spread => TimeSpan.FromSeconds(_transit.Spread / G711.SampleRate);

    /// <summary>Forgets everything: what comes next is somebody else's.</summary>
    public void Clear()
    {
        _isFlowing = false;
        _counts = default;
        _concealer.Clear();
        _resampler.Clear();
    }

    /// <summary>Takes a packet of sound.</summary>
    /// <param name="header">Its header; the timestamp counts samples at 8 kHz.</param>
    /// <param name="codes">Its payload, of one Ethernet frame at most.</param>
    /// <param name="codec">The payload's law.</param>
    /// <param name="now">When it came, by the clock of <see cref="Read"/>.</param>
    public void Take(in RtpHeader header, ReadOnlySpan<byte> codes, AudioCodec codec, TimeSpan now)
    {
        if (!_isFlowing || header.Ssrc != _ssrc)
        {
            Begin(header, now);
        }
        else if (!_seen.TryAdd(header.SequenceNumber, out var isNewest))
        {
            _counts = _counts with { Doubled = _counts.Doubled + 1 };
            return;
        }
        else if (!TryPlace(header, isNewest, now))
        {
            _counts = _counts with { Dropped = _counts.Dropped + 1 };
            return;
        }

        _samples.Put(PlaceOf(header), codes, codec);
    }

    /// <summary>Fills the next frame.</summary>
    public void Read(Span<short> frame, TimeSpan now)
    {
        _readAt = now;
        if (!_isFlowing)
        {
            frame.Clear();
            return;
        }

        FollowClock(frame.Length, now);
        var fed = _fed.AsSpan(0, _resampler.Needed(frame.Length, _servo.Correction));
        Feed(fed);
        _resampler.Fill(fed, frame, _servo.Correction);
    }

    private void Begin(in RtpHeader first, TimeSpan now)
    {
        _isFlowing = true;
        _isCut = true;
        _strays = 0;
        _seen = new SeenPackets(first.SequenceNumber);
        (_ssrc, _timestamp, _place) = (first.Ssrc, first.Timestamp, 0);
        _next = (long)(_resampler.Ahead - _resampler.LookAhead)
            - Samples(FirstWait) - Math.Min(LongestFrame, Samples(now - _readAt));
        _samples.Clear();
        _transit.Begin(Samples(now));
        _servo.Begin();
        _counts = _counts with { Begun = _counts.Begun + 1 };
    }

    /// <summary>False for a packet that fits nowhere. One that is only late is waited for from now on, itself included.</summary>
    private bool TryPlace(in RtpHeader header, bool isNewest, TimeSpan now)
    {
        var place = PlaceOf(header);
        if (place < _next - Samples(LongestWait) || place > _next + Samples(FurthestAhead))
        {
            return TryBeginAnew(header, isNewest, now);
        }

        _strays = 0;
        _transit.Take(Samples(now) - place);
        if (isNewest)
        {
            (_timestamp, _place) = (header.Timestamp, place);
        }

        if (place < _next)
        {
            _next = place - Samples(Spare);
            _isCut = true;
            _counts = _counts with { Widened = _counts.Widened + 1 };
        }

        return true;
    }

    private bool TryBeginAnew(in RtpHeader header, bool isNewest, TimeSpan now)
    {
        if (!isNewest || (!header.Marker && ++_strays < MostStrays))
        {
            return false;
        }

        Begin(header, now);
        return true;
    }

    private void FollowClock(int length, TimeSpan now)
    {
        // What is read now is read as a whole at the end of its frame; a packet that comes by the begin is never late.
        var due = Samples(now) - length;
        var next = _next - _resampler.Ahead + _resampler.LookAhead;
        var wait = TimeSpan.FromSeconds((due - next - _transit.Mean - _transit.Spread) / G711.SampleRate);
        _servo.Measure(wait, TimeSpan.FromSeconds((double)length / G711.SampleRate));
        if (_servo.Error > TooOld)
        {
            LeaveOut(Samples(_servo.Error));
        }
    }

    private void LeaveOut(long count)
    {
        _samples.Drop(_next, Math.Min(count, SampleTimeline.Reach));
        _next += count;
        _isCut = true;
        _servo.Begin();
        _counts = _counts with { Skips = _counts.Skips + 1 };
    }

    private void Feed(Span<short> fed)
    {
        while (fed.Length > 0)
        {
            var count = _samples.Take(_next, fed, out var isThere);
            var run = fed[..count];
            if (isThere)
            {
                _concealer.Listen(run);
            }
            else
            {
                _counts = _counts with { Concealed = _counts.Concealed + _concealer.Fill(run) };
            }

            _declicker.Pass(run, _isCut || isThere != _wasThere);
            (_isCut, _wasThere) = (false, isThere);
            _next += count;
            fed = fed[count..];
        }
    }

    private long PlaceOf(in RtpHeader header) => _place + (int)(header.Timestamp - _timestamp);

    private static long Samples(TimeSpan time) => (long)(time.TotalSeconds * G711.SampleRate);
}
