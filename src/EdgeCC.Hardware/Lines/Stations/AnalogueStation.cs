using System.Text;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Hook;
using EdgeCC.Hardware.Lines.Ringing;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Time;

namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>
/// A port for an ordinary telephone (FXS): hook, dial tone, digits in pulses or keys, ringing with caller id, message-waiting
/// lamp, howler. A pure state machine.
/// </summary>
/// <param name="standard">What is usual in the country.</param>
public sealed partial class AnalogueStation(LineStandard standard) : ILine
{
    private const int LongestNumber = 32;

    private readonly PulseDialDecoder _hook = new(standard.Hook);
    private readonly RingCadence _bell = new(standard.RingCadence);
    private readonly Agenda<Wait> _waits = new();
    private readonly StringBuilder _number = new();
    private readonly List<LineEffect> _effects = [];
    private CallerIdMessage? _caller;

    /// <summary>What the port waits for.</summary>
    private enum Wait
    {
        Digit,
        CallerId,
        Howler,
        Rest,
    }

    /// <summary>Where it stands.</summary>
    public StationPhase Phase { get; private set; }

    /// <inheritdoc/>
    public LineAnswer Apply(LineEvent @event, TimeSpan at)
    {
        Pass(at);
        if (@event is LoopMoved loop)
        {
            Hear(_hook.Edge(loop.Closed, at), at);
        }
        else if (@event is KeyHeard { Key: var key })
        {
            Dial(key, at);
        }
        else
        {
            Obey(@event, at);
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
        var next = Deadline.Earlier(_waits.Next, Deadline.Earlier(_bell.NextDeadline, _hook.NextDeadline));
        return new LineAnswer(effects, next);
    }

    private void Pass(TimeSpan now)
    {
        Hear(_hook.Advance(now), now);
        if (_bell.Advance(now))
        {
            Bell(now);
        }

        while (_waits.TryTakeDue(now, out var wait))
        {
            Expire(wait, now);
        }
    }

    private void Obey(LineEvent order, TimeSpan now)
    {
        switch (order)
        {
            case RingStation ring when Phase == StationPhase.Idle:
                Ring(ring.Caller, now);
                break;
            case StopRinging when Phase == StationPhase.Ringing:
                Enter(StationPhase.Idle);
                break;
            case ConnectStation when Phase is StationPhase.Dialling or StationPhase.Waiting:
                Enter(StationPhase.Connected);
                _effects.AddRange([new BeSilent(), new PassSound(true)]);
                break;
            case PlayToStation play when Phase is StationPhase.Dialling or StationPhase.Waiting:
                Enter(StationPhase.Waiting);
                _effects.Add(new PlayTone(play.Tone));
                break;
            case EndStation when Phase == StationPhase.Ringing:
                Enter(StationPhase.Idle);
                break;
            case EndStation when Phase is StationPhase.Dialling or StationPhase.Waiting or StationPhase.Connected:
                End(LineTone.Busy, now);
                break;
            case LightMessageWaiting lamp:
                _effects.Add(new SetRelay(LineRelay.MessageWaiting, lamp.On));
                break;
        }
    }

    // Whatever belonged to the phase before is over.
    private void Enter(StationPhase phase)
    {
        if (Phase == StationPhase.Ringing)
        {
            _effects.AddRange(_bell.Sounds ? [new SetRelay(LineRelay.Bell, false), new BeSilent()] : [new BeSilent()]);
        }
        else if (Phase == StationPhase.Connected)
        {
            _effects.Add(new PassSound(false));
        }

        _bell.Stop();
        foreach (var wait in Enum.GetValues<Wait>())
        {
            _waits.Clear(wait);
        }

        _number.Clear();
        Phase = phase;
        _hook.ExpectsDigits = phase == StationPhase.Dialling;
    }

    private void End(LineTone tone, TimeSpan now)
    {
        Enter(StationPhase.Ended);
        _effects.Add(new PlayTone(tone));
        _waits.Set(Wait.Howler, now + StationTimes.EndTone);
    }

    private void Expire(Wait wait, TimeSpan now)
    {
        switch (wait)
        {
            case Wait.Digit when _number.Length > 0:
                EndNumber();
                break;
            case Wait.Digit:
                End(LineTone.Congestion, now);
                break;
            case Wait.CallerId when _caller is { } caller:
                _effects.Add(new SendCallerId(caller));
                _caller = null;
                break;
            case Wait.Howler:
                _effects.Add(new PlayTone(LineTone.Howler));
                _waits.Set(Wait.Rest, now + StationTimes.Howler);
                break;
            case Wait.Rest:
                _effects.AddRange([new BeSilent(), new StationLeftOffHook()]);
                break;
        }
    }
}
