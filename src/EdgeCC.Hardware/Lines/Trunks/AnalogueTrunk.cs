using EdgeCC.Hardware.Lines.Ringing;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Time;

namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>
/// A port to an exchange's analogue line (FXO): a ring, then caller id, becomes an offered call; the line is seized and a number
/// dialled in keys or pulses; the call ends when the current drops or the exchange says so by tone. A pure state machine.
/// </summary>
/// <param name="model">The trunk as configured.</param>
public sealed partial class AnalogueTrunk(TrunkModel model) : ILine
{
    private const int LongestNumber = 32;

    private readonly RingDetector _ring = new();
    private readonly PulseDialSender _pulses = new();
    private readonly Agenda<Wait> _waits = new();
    private readonly List<LineEffect> _effects = [];
    private CallerIdMessage? _caller;
    private string _number = "";
    private TimeSpan _lastRing;
    private bool _loop;
    private bool _current;

    /// <summary>What the port waits for.</summary>
    private enum Wait
    {
        CallerId,
        CallerIdStale,
        Abandoned,
        Current,
        DialTone,
        LoopDrop,
        FlashEnd,
        Rested,
    }

    /// <summary>Where it stands.</summary>
    public TrunkPhase Phase { get; private set; }

    /// <inheritdoc/>
    public LineAnswer Apply(LineEvent @event, TimeSpan at)
    {
        Pass(at);
        switch (@event)
        {
            case RingCycleBegan:
                Ring(at);
                break;
            case LoopMoved loop:
                Loop(loop.Closed, at);
                break;
            case CallerIdHeard heard:
                Hear(heard.Caller, at);
                break;
            case ToneHeard heard:
                Hear(heard.Tone, at);
                break;
            case SoundSent when Phase == TrunkPhase.Dialling && !model.Pulses:
                Connect();
                break;
            default:
                Obey(@event, at);
                break;
        }

        return Answer();
    }

    /// <inheritdoc/>
    public LineAnswer Advance(TimeSpan now)
    {
        Pass(now);
        return Answer();
    }

    private LineAnswer Answer()
    {
        LineEffect[] effects = [.. _effects];
        _effects.Clear();
        var next = Deadline.Earlier(_waits.Next, Deadline.Earlier(_ring.NextDeadline, _pulses.NextDeadline));
        return new LineAnswer(effects, next);
    }

    private void Pass(TimeSpan now)
    {
        if (_ring.Advance(now))
        {
            EndRing(now);
        }

        SendPulses(now);
        while (_waits.TryTakeDue(now, out var wait))
        {
            Expire(wait, now);
        }
    }

    private void Obey(LineEvent order, TimeSpan now)
    {
        switch (order)
        {
            case SeizeTrunk seize:
                Seize(seize.Number, now);
                break;
            case AnswerTrunk when Phase is TrunkPhase.Offered or TrunkPhase.Ringing:
                _waits.Clear(Wait.Abandoned);
                _waits.Clear(Wait.CallerId);
                SwitchLoop(true);
                Connect();
                break;
            case DialOnTrunk dial when Phase == TrunkPhase.Connected && CanDial(dial.Keys, pulses: false):
                _effects.Add(new SendKeys(dial.Keys));
                break;
            case FlashTrunk when Phase == TrunkPhase.Connected && !_waits.Contains(Wait.FlashEnd):
                _waits.Clear(Wait.LoopDrop);
                SwitchLoop(false);
                _waits.Set(Wait.FlashEnd, now + model.Standard.FlashSent);
                break;
            case ReleaseTrunk when Phase is TrunkPhase.Seizing or TrunkPhase.Dialling or TrunkPhase.Connected:
                Leave(TrunkEnding.Released, now);
                break;
        }
    }

    private void Expire(Wait wait, TimeSpan now)
    {
        switch (wait)
        {
            case Wait.CallerId:
                Offer();
                break;
            case Wait.CallerIdStale:
                _caller = null;
                break;
            case Wait.Abandoned:
                Abandon();
                break;
            case Wait.Current when model.SensesLoop && !_current:
                Leave(TrunkEnding.NoCurrent, now);
                break;
            case Wait.DialTone:
                Leave(TrunkEnding.NoDialTone, now);
                break;
            case Wait.LoopDrop:
                Leave(TrunkEnding.LoopDropped, now);
                break;
            case Wait.FlashEnd:
                SwitchLoop(true);
                _waits.Set(Wait.Current, now + TrunkTimes.Current);
                break;
            case Wait.Rested:
                Phase = TrunkPhase.Idle;
                break;
        }
    }

    private void Hear(LineTone tone, TimeSpan now)
    {
        switch (tone)
        {
            case LineTone.Dial when Phase == TrunkPhase.Seizing:
                Dial(now);
                break;
            case LineTone.Busy when Phase is TrunkPhase.Connected or TrunkPhase.Seizing:
                Leave(TrunkEnding.Busy, now);
                break;
            case LineTone.Congestion when Phase is TrunkPhase.Connected or TrunkPhase.Seizing:
                Leave(TrunkEnding.Congestion, now);
                break;
            case LineTone.Dial when Phase == TrunkPhase.Connected:
                Leave(TrunkEnding.DialToneCameBack, now);
                break;
            default:
                _effects.AddRange(Phase == TrunkPhase.Connected ? [new TrunkHeard(tone)] : []);
                break;
        }
    }
}
