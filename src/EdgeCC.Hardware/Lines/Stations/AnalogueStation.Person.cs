using EdgeCC.Hardware.Lines.Hook;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>What the person at the telephone does, and what the telephone does to the person.</summary>
public sealed partial class AnalogueStation
{
    private void Hear(IReadOnlyList<HookEvent> heard, TimeSpan now)
    {
        foreach (var hook in heard)
        {
            switch (hook)
            {
                case HandsetLifted:
                    Lift(now);
                    break;
                case HandsetReplaced:
                    Replace();
                    break;
                case HookFlashed when Phase == StationPhase.Connected:
                    _effects.Add(new StationFlashed());
                    break;
                case HookFlashed when Phase is StationPhase.Dialling or StationPhase.Ended:
                    AwaitDigits(now);
                    break;
                case DigitPulsed pulsed:
                    Dial(pulsed.Digit, now);
                    break;
            }
        }
    }

    private void Ring(CallerIdMessage? caller, TimeSpan now)
    {
        Phase = StationPhase.Ringing;
        _caller = caller;
        _bell.Start(now);
        _effects.Add(new SetRelay(LineRelay.Bell, true));
    }

    private void Bell(TimeSpan now)
    {
        _effects.Add(new SetRelay(LineRelay.Bell, _bell.Sounds));
        if (_bell.IsLongPause && _caller is not null)
        {
            _waits.Set(Wait.CallerId, now + StationTimes.CallerId);
        }
    }

    private void Lift(TimeSpan now)
    {
        if (Phase == StationPhase.Ringing)
        {
            Enter(StationPhase.Waiting);
            _effects.Add(new StationAnswered());
        }
        else
        {
            _effects.Add(new StationLifted());
            AwaitDigits(now);
        }
    }

    private void AwaitDigits(TimeSpan now)
    {
        Enter(StationPhase.Dialling);
        _effects.Add(new PlayTone(LineTone.Dial));
        _waits.Set(Wait.Digit, now + StationTimes.FirstDigit);
    }

    private void Replace()
    {
        Enter(StationPhase.Idle);
        _effects.AddRange([new BeSilent(), new StationHungUp()]);
    }

    private void Dial(char digit, TimeSpan now)
    {
        if (Phase is StationPhase.Waiting or StationPhase.Connected)
        {
            _effects.Add(new StationDialled(digit));
        }
        else if (Phase == StationPhase.Dialling)
        {
            Collect(digit, now);
        }
    }

    private void Collect(char digit, TimeSpan now)
    {
        if (_number.Length == 0)
        {
            _effects.Add(new BeSilent());
        }

        _effects.Add(new StationDialled(digit));
        if (digit == '#' && _number.Length > 0)
        {
            EndNumber();
            return;
        }

        _number.Append(digit);
        if (_number.Length == LongestNumber)
        {
            EndNumber();
            return;
        }

        _waits.Set(Wait.Digit, now + StationTimes.NextDigit);
    }

    private void EndNumber()
    {
        _effects.Add(new StationNumberDialled(_number.ToString()));
        Enter(StationPhase.Waiting);
    }
}
