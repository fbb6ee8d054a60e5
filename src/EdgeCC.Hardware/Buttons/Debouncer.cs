namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// One button's contact, which chatters for some milliseconds each time it opens or closes. A level is believed once
/// it has stood for <paramref name="settle"/>.
/// </summary>
/// <param name="settle">How long a level must stand.</param>
internal sealed class Debouncer(TimeSpan settle)
{
    private bool _level;
    private TimeSpan _since;

    /// <summary>What is believed: true while the button is held down.</summary>
    public bool Pressed { get; private set; }

    /// <summary>When the level will be believed, if it stands; null when it is.</summary>
    public TimeSpan? NextDeadline => _level == Pressed ? null : _since + settle;

    /// <summary>
    /// Takes an edge, dated as it was seen. True when the level before it was a press that had stood long enough although
    /// nobody has looked since.
    /// </summary>
    public bool Edge(bool active, TimeSpan at)
    {
        var pressed = Advance(at);
        if (active != _level)
        {
            (_level, _since) = (active, at);
        }

        return pressed;
    }

    /// <summary>Lets time pass. True when this completes a press.</summary>
    public bool Advance(TimeSpan now)
    {
        if (_level == Pressed || now - _since < settle)
        {
            return false;
        }

        Pressed = _level;
        return Pressed;
    }
}
