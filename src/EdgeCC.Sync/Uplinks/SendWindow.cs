namespace EdgeCC.Sync.Uplinks;

/// <summary>
/// What has been sent and not yet acknowledged by the receiver: decides what is sent when. Pure: time is handed in as
/// uptime.
/// </summary>
/// <param name="acknowledged">The last sequence the receiver has acknowledged.</param>
/// <param name="fullBatch">As many records as fill a message.</param>
/// <param name="manners">Sizes and times.</param>
internal sealed class SendWindow(long acknowledged, int fullBatch, UplinkManners manners)
{
    private readonly Queue<long> _inFlight = new();

    private long _acknowledged = acknowledged;
    private TimeSpan _lastSentAt;
    private TimeSpan _quietSince;
    private TimeSpan _patience = manners.Patience;

    /// <summary>The last sequence sent.</summary>
    public long LastSent { get; private set; } = acknowledged;

    /// <summary>True when the next message is to be sent now.</summary>
    /// <param name="newest">The journal's newest sequence.</param>
    /// <param name="now">Uptime.</param>
    public bool MaySend(long newest, TimeSpan now) =>
        newest > LastSent
        && _inFlight.Count < manners.BatchesInFlight
        && (_inFlight.Count == 0 || newest - LastSent >= fullBatch || now >= _lastSentAt + manners.Linger);

    /// <summary>The uptime at which something is to be done even if nothing happens, or null.</summary>
    public TimeSpan? NextDeadline(long newest)
    {
        if (_inFlight.Count == 0)
        {
            return null;
        }

        var overdue = _quietSince + _patience;
        var linger = _lastSentAt + manners.Linger;
        return newest > LastSent && _inFlight.Count < manners.BatchesInFlight && linger < overdue ? linger : overdue;
    }

    /// <summary>A message was sent that ends with <paramref name="last"/>.</summary>
    public void Sent(long last, TimeSpan now)
    {
        if (_inFlight.Count == 0)
        {
            _quietSince = now;
        }

        _inFlight.Enqueue(last);
        LastSent = last;
        _lastSentAt = now;
    }

    /// <summary>The receiver has everything up to <paramref name="sequence"/>. False: that is no news.</summary>
    public bool Acknowledge(long sequence, TimeSpan now)
    {
        if (sequence <= _acknowledged)
        {
            return false;
        }

        _acknowledged = sequence;
        LastSent = Math.Max(LastSent, sequence);
        while (_inFlight.TryPeek(out var last) && last <= sequence)
        {
            _inFlight.Dequeue();
        }

        _quietSince = now;
        _patience = manners.Patience;
        return true;
    }

    /// <summary>Goes back to what the receiver has acknowledged: from there everything is sent again.</summary>
    public void Rewind()
    {
        _inFlight.Clear();
        LastSent = _acknowledged;
    }

    /// <summary>Goes back when the receiver has been silent for too long; from then on it is given twice the time.</summary>
    public void RewindWhenOverdue(TimeSpan now)
    {
        if (_inFlight.Count > 0 && now >= _quietSince + _patience)
        {
            Rewind();
            _patience = _patience * 2 < manners.LongestRetry ? _patience * 2 : manners.LongestRetry;
        }
    }
}
