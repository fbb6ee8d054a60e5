namespace EdgeCC.Hardware.Lines.Hook;

/// <summary>
/// A contact whose edges carry the kernel's time: a level is believed once it has stood for <paramref name="settle"/>, and
/// is then dated from the first edge of the chatter that led to it. As both sides of a break are dated alike, chatter makes
/// it neither longer nor shorter.
/// </summary>
/// <param name="settle">How long a level must stand.</param>
internal sealed class ContactFilter(TimeSpan settle)
{
    private bool _level;
    private TimeSpan _edge;
    private TimeSpan? _disturbed;

    /// <summary>What is believed: true while the contact is closed.</summary>
    public bool Closed { get; private set; }

    /// <summary>When a level that is not yet believed will be, if it stands; null when nothing is in the air.</summary>
    public TimeSpan? NextDeadline => _level == Closed ? null : _edge + settle;

    /// <summary>
    /// Takes an edge to a level; call <see cref="Advance"/> with its time before. A time before the last edge's is taken for
    /// that.
    /// </summary>
    public void Edge(bool closed, TimeSpan at)
    {
        at = at < _edge ? _edge : at;
        if (closed != _level)
        {
            _disturbed = _disturbed is { } since && at - _edge < settle ? since : at;
            (_level, _edge) = (closed, at);
        }
    }

    /// <summary>Lets time pass: the time at which the contact moved, if that is believed by now.</summary>
    public TimeSpan? Advance(TimeSpan now)
    {
        if (_level == Closed || now - _edge < settle)
        {
            return null;
        }

        var moved = _disturbed;
        (Closed, _disturbed) = (_level, null);
        return moved;
    }
}
