namespace EdgeCC.Hardware.Buttons;

/// <summary>
/// One button's contact, which chatters for some milliseconds each time it opens or closes. A level is believed once
/// it has been seen twice, at least <paramref name="settle"/> apart, and not been seen different in between.
/// </summary>
/// <param name="settle">How long a level must stand.</param>
internal sealed class Debouncer(TimeSpan settle)
{
    private bool _seen;
    private TimeSpan _since;

    /// <summary>What is believed: true while the button is held down.</summary>
    public bool Pressed { get; private set; }

    /// <summary>True while what is seen is not yet what is believed: look again after the settling time.</summary>
    public bool Unsettled => _seen != Pressed;

    /// <summary>Takes the level seen at an uptime. True when this completes a press.</summary>
    public bool Observe(bool active, TimeSpan now)
    {
        if (active != _seen)
        {
            _seen = active;
            _since = now;
        }

        if (!Unsettled || now - _since < settle)
        {
            return false;
        }

        Pressed = _seen;
        return Pressed;
    }

    /// <summary>Takes an edge whose level is no longer known: whatever was about to be believed starts anew.</summary>
    public void Disturb(TimeSpan now) => _since = now;
}
