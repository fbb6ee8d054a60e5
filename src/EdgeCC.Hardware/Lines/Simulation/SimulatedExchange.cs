using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;
using EdgeCC.Hardware.Lines.Stations;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Time;

namespace EdgeCC.Hardware.Lines.Simulation;

/// <summary>
/// An exchange at a trunk port: rings with caller id, gives dial tone, understands keys and pulses, connects, hangs up. Its line
/// card is our own station port, whose telephone is the trunk.
/// </summary>
/// <param name="standard">What is usual in the country.</param>
/// <param name="outcome">What becomes of a dialled number.</param>
public sealed class SimulatedExchange(LineStandard standard, Func<string, SimulatedOutcome> outcome) : IFarEnd
{
    private static readonly TimeSpan RingCycle = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan UntilAnswer = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Drop = TimeSpan.FromMilliseconds(800);

    private readonly AnalogueStation _card = new(standard);
    private readonly LineVoice _voice = new(standard);
    private readonly Agenda<Wait> _waits = new();
    private readonly List<LineEvent> _wires = [];
    private TimeSpan? _cardDeadline;
    private bool _loop;
    private bool _dead;

    private enum Wait
    {
        RingCycle,
        Answer,
        Current,
    }

    /// <summary>The number dialled last.</summary>
    public string? Dialled { get; private set; }

    /// <summary>True while our call is answered at either end and its sound passes.</summary>
    public bool Connected => _card.Phase == StationPhase.Connected;

    /// <summary>How often the trunk has flashed.</summary>
    public int Flashes { get; private set; }

    /// <summary>Keys heard in a call.</summary>
    public string Keys { get; private set; } = "";

    /// <inheritdoc/>
    public TimeSpan? NextDeadline =>
        _wires.Count > 0 ? TimeSpan.Zero : Deadline.Earlier(_cardDeadline, _waits.Next);

    /// <summary>Somebody calls the trunk.</summary>
    public void Call(CallerIdMessage? caller, TimeSpan now) => CarryOut(_card.Apply(new RingStation(caller), now), now);

    /// <summary>The other side hangs up, or gives up: busy tone, and in many countries the current drops for a moment.</summary>
    public void HangUp(bool dropsLoop, TimeSpan now)
    {
        _waits.Clear(Wait.Answer);
        CarryOut(_card.Apply(new EndStation(), now), now);
        if (dropsLoop)
        {
            SetCurrent(false);
            _waits.Set(Wait.Current, now + Drop);
        }
    }

    /// <summary>Cuts the wires, or joins them again.</summary>
    public void Cut(bool dead)
    {
        _dead = dead;
        SetCurrent(_loop && !dead);
    }

    /// <inheritdoc/>
    public IReadOnlyList<LineEvent> Advance(TimeSpan now)
    {
        CarryOut(_card.Advance(now), now);
        while (_waits.TryTakeDue(now, out var wait))
        {
            Expire(wait, now);
        }

        LineEvent[] wires = [.. _wires];
        _wires.Clear();
        return wires;
    }

    /// <inheritdoc/>
    public void Feel(SetRelay relay, TimeSpan now)
    {
        if (relay.Relay == LineRelay.Loop)
        {
            _loop = relay.On;
            SetCurrent(_loop && !_dead);
            CarryOut(_card.Apply(new LoopMoved(_loop && !_dead), now), now);
        }
    }

    /// <inheritdoc/>
    public void Speak(Span<short> block, TimeSpan now)
    {
        _voice.Speak(block);
        if (_dead)
        {
            block.Clear();
        }
    }

    /// <inheritdoc/>
    public void Listen(ReadOnlySpan<short> block, TimeSpan now)
    {
        foreach (var heard in _voice.Listen(block).OfType<KeyHeard>())
        {
            CarryOut(_card.Apply(heard, now), now);
        }
    }

    private void SetCurrent(bool flows) => _wires.Add(new LoopMoved(flows));

    private void Expire(Wait wait, TimeSpan now)
    {
        switch (wait)
        {
            case Wait.RingCycle:
                _wires.AddRange(_dead ? [] : [new RingCycleBegan()]);
                _waits.Set(Wait.RingCycle, now + RingCycle);
                break;
            case Wait.Answer:
                CarryOut(_card.Apply(new ConnectStation(), now), now);
                break;
            case Wait.Current:
                SetCurrent(_loop && !_dead);
                break;
        }
    }

    private void CarryOut(LineAnswer answer, TimeSpan now)
    {
        _cardDeadline = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            _voice.Apply(effect);
            CarryOut(effect, now);
        }
    }

    private void CarryOut(LineEffect effect, TimeSpan now)
    {
        switch (effect)
        {
            case SetRelay { Relay: LineRelay.Bell, On: true }:
                _waits.Set(Wait.RingCycle, now);
                break;
            case SetRelay { Relay: LineRelay.Bell }:
                _waits.Clear(Wait.RingCycle);
                break;
            case StationAnswered:
                _waits.Set(Wait.Answer, now);
                break;
            case StationNumberDialled dialled:
                Dialled = dialled.Number;
                Connect(outcome(dialled.Number), now);
                break;
            case StationDialled key when Connected:
                Keys += key.Digit;
                break;
            case StationFlashed:
                Flashes++;
                break;
            case StationHungUp:
                _waits.Clear(Wait.Answer);
                break;
        }
    }

    private void Connect(SimulatedOutcome result, TimeSpan now)
    {
        var tone = result switch
        {
            SimulatedOutcome.Busy => LineTone.Busy,
            SimulatedOutcome.Congestion => LineTone.Congestion,
            _ => LineTone.Ringback,
        };
        CarryOut(_card.Apply(new PlayToStation(tone), now), now);
        if (result == SimulatedOutcome.Answers)
        {
            _waits.Set(Wait.Answer, now + UntilAnswer);
        }
    }
}
