namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>A call that goes out, and the end of either.</summary>
public sealed partial class AnalogueTrunk
{
    private static bool CanDial(string number, bool pulses) =>
        number.Length is > 0 and <= LongestNumber
        && number.All(key => char.IsAsciiDigit(key) || (!pulses && key is '*' or '#' or (>= 'A' and <= 'D')));

    private void Seize(string number, TimeSpan now)
    {
        TrunkRefusal? refusal = Phase == TrunkPhase.Resting ? TrunkRefusal.Resting
            : Phase != TrunkPhase.Idle ? TrunkRefusal.InUse
            : CanDial(number, model.Pulses) ? null
            : TrunkRefusal.BadNumber;
        if (refusal is { } why)
        {
            _effects.Add(new TrunkRefused(why));
            return;
        }

        (Phase, _number, _caller) = (TrunkPhase.Seizing, number, null);
        _waits.Clear(Wait.CallerIdStale);
        _waits.Set(Wait.Current, now + TrunkTimes.Current);
        _waits.Set(Wait.DialTone, now + TrunkTimes.DialTone);
        SwitchLoop(true);
    }

    private void Dial(TimeSpan now)
    {
        Phase = TrunkPhase.Dialling;
        _waits.Clear(Wait.DialTone);
        if (model.Pulses)
        {
            _pulses.Start(_number, now);
        }
        else
        {
            _effects.Add(new SendKeys(_number));
        }
    }

    private void SendPulses(TimeSpan now)
    {
        while (_pulses.TryMove(now, out var closed))
        {
            SwitchLoop(closed);
            if (_pulses.NextDeadline is null)
            {
                Connect();
            }
        }
    }

    private void Connect()
    {
        Phase = TrunkPhase.Connected;
        _effects.AddRange([new PassSound(true), new TrunkConnected()]);
    }

    // While we break the loop ourselves, in pulses or a flash, its standing still says nothing.
    private void Loop(bool closed, TimeSpan now)
    {
        _current = closed;
        if (closed || Phase != TrunkPhase.Connected || _waits.Contains(Wait.FlashEnd))
        {
            _waits.Clear(Wait.LoopDrop);
        }
        else
        {
            _waits.Set(Wait.LoopDrop, now + model.Standard.LoopDrop);
        }
    }

    private void Leave(TrunkEnding ending, TimeSpan now)
    {
        foreach (var wait in Enum.GetValues<Wait>())
        {
            _waits.Clear(wait);
        }

        _pulses.Stop();
        Phase = TrunkPhase.Resting;
        _waits.Set(Wait.Rested, now + TrunkTimes.Rest);
        SwitchLoop(false);
        _effects.AddRange([new BeSilent(), new PassSound(false), new TrunkEnded(ending)]);
    }

    // In the middle of a pulse or a flash the loop stands open already.
    private void SwitchLoop(bool closed)
    {
        if (closed != _loop)
        {
            _loop = closed;
            _effects.Add(new SetRelay(LineRelay.Loop, closed));
        }
    }
}
