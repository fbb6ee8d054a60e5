namespace EdgeCC.Sip.Transactions;

/// <summary>Timers A, E and G, and the one of 13.3.1.4: each interval is twice the last, up to a longest one.</summary>
internal struct RetransmissionTimer
{
    private TimeSpan _interval;
    private TimeSpan _longest;

    /// <summary>When it fires next; null while it stands.</summary>
    public TimeSpan? Deadline { get; private set; }

    public void Start(TimeSpan now, TimeSpan first, TimeSpan longest)
    {
        (_interval, _longest) = (first, longest);
        Deadline = now + first;
    }

    public void Stop() => Deadline = null;

    /// <summary>RFC 3261 17.1.2.2: after a provisional response timer E goes on at T2.</summary>
    public void SlowDown() => _interval = _longest;

    /// <summary>True when it is due; it is then set again.</summary>
    public bool Fires(TimeSpan now)
    {
        if (Deadline is not { } due || now < due)
        {
            return false;
        }

        var doubled = _interval * 2;
        _interval = doubled > _longest ? _longest : doubled;
        Deadline = now + _interval;
        return true;
    }
}
