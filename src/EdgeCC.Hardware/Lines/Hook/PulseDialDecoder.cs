namespace EdgeCC.Hardware.Lines.Hook;

/// <summary>
/// What a telephone says by closing and opening its loop: lifted, put down, flash, pulsed digits (8 to 12 or 20 pulses a
/// second, 55 to 75 % break). Edges with the kernel's time in, meanings out; a pure state machine.
/// </summary>
public sealed class PulseDialDecoder(HookTiming timing)
{
    private readonly ContactFilter _contact = new(HookTiming.Settle);
    private readonly List<HookEvent> _heard = [];
    private TimeSpan _lifted;
    private TimeSpan _moved;
    private TimeSpan _longestBreak;
    private int _pulses;

    /// <summary>True from the handset's lifting until it is put down.</summary>
    public bool OffHook { get; private set; }

    /// <summary>True while digits are awaited, so that a single long pulse is one and no flash.</summary>
    public bool ExpectsDigits { get; set; }

    /// <summary>When <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline => _contact.NextDeadline ?? Deadline;

    private TimeSpan? Deadline => (OffHook, _contact.Closed) switch
    {
        (false, true) => _moved + HookTiming.LiftSettle,
        (true, false) => _moved + timing.LongestFlash + HookTiming.Settle,
        (true, true) when _pulses > 0 => _moved + HookTiming.DigitEnd,
        _ => null,
    };

    /// <summary>Takes an edge: true when it closes the loop. What it, and the time that has passed, mean.</summary>
    public IReadOnlyList<HookEvent> Edge(bool closed, TimeSpan at)
    {
        _heard.Clear();
        Pass(at);
        _contact.Edge(closed, at);
        return [.. _heard];
    }

    /// <summary>Lets time pass. What has been heard by now.</summary>
    public IReadOnlyList<HookEvent> Advance(TimeSpan now)
    {
        _heard.Clear();
        Pass(now);
        return [.. _heard];
    }

    private void Pass(TimeSpan now)
    {
        Move(_contact.Advance(now));
        // What is not yet believed may still have begun before the deadline: wait for it.
        if (_contact.NextDeadline is null && now >= Deadline)
        {
            Expire();
        }
    }

    private void Move(TimeSpan? moved)
    {
        if (moved is not { } at)
        {
            return;
        }

        var lasted = at - _moved;
        if (_contact.Closed)
        {
            Break(lasted, at);
        }
        else
        {
            Make(lasted);
        }

        _moved = at;
    }

    // The loop has opened after a make.
    private void Make(TimeSpan lasted)
    {
        if (OffHook && lasted >= HookTiming.DigitEnd)
        {
            EndDigit();
        }
        else if (!OffHook && lasted >= HookTiming.LiftSettle)
        {
            Lift();
        }
    }

    // The loop has closed after a break.
    private void Break(TimeSpan lasted, TimeSpan at)
    {
        if (!OffHook)
        {
            return;
        }

        if (lasted > timing.LongestFlash)
        {
            Replace();
        }
        else if (lasted > HookTiming.LongestPulse)
        {
            Flash(lasted);
        }
        else if (lasted >= HookTiming.ShortestPulse && at - lasted - _lifted >= HookTiming.LiftChatter)
        {
            _pulses++;
            _longestBreak = lasted > _longestBreak ? lasted : _longestBreak;
        }
    }

    private void Flash(TimeSpan lasted)
    {
        (_pulses, _longestBreak) = (0, TimeSpan.Zero);
        if (lasted >= timing.ShortestFlash)
        {
            _heard.Add(new HookFlashed());
        }
    }

    private void Expire()
    {
        if (!OffHook)
        {
            Lift();
        }
        else if (_contact.Closed)
        {
            EndDigit();
        }
        else
        {
            Replace();
        }
    }

    private void Lift()
    {
        (OffHook, _lifted) = (true, _moved);
        _heard.Add(new HandsetLifted());
    }

    private void Replace()
    {
        (OffHook, _pulses, _longestBreak) = (false, 0, TimeSpan.Zero);
        _heard.Add(new HandsetReplaced());
    }

    private void EndDigit()
    {
        var (pulses, longest) = (_pulses, _longestBreak);
        (_pulses, _longestBreak) = (0, TimeSpan.Zero);
        if (pulses == 1 && !ExpectsDigits && longest >= timing.ShortestFlash)
        {
            Flash(longest);
        }
        else if (pulses is >= 1 and <= 10)
        {
            _heard.Add(new DigitPulsed((char)('0' + (pulses % 10))));
        }
    }
}
