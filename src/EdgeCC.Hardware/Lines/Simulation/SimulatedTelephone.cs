using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Sound;
using EdgeCC.Hardware.Lines.Trunks;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Time;

namespace EdgeCC.Hardware.Lines.Simulation;

/// <summary>A telephone with its person, at a station port: lifts, dials, listens, reads the display, puts down.</summary>
public sealed class SimulatedTelephone(LineStandard standard) : IFarEnd
{
    private readonly LineVoice _voice = new(standard);
    private readonly PulseDialSender _dial = new();
    private readonly Queue<(TimeSpan At, bool Closed)> _hook = [];

    /// <summary>True while the bell sounds.</summary>
    public bool BellSounds { get; private set; }

    /// <summary>How often the bell has begun to sound.</summary>
    public int Rings { get; private set; }

    /// <summary>True while the message-waiting lamp is lit.</summary>
    public bool LampLit { get; private set; }

    /// <summary>What the display showed last.</summary>
    public CallerIdMessage? Display { get; private set; }

    /// <summary>The tone heard last; null since the hook moved.</summary>
    public LineTone? Heard { get; private set; }

    /// <inheritdoc/>
    public TimeSpan? NextDeadline =>
        Deadline.Earlier(_hook.TryPeek(out var move) ? move.At : null, _dial.NextDeadline);

    /// <summary>Lifts the handset.</summary>
    public void Lift(TimeSpan now) => Move(now, true);

    /// <summary>Puts it down.</summary>
    public void Replace(TimeSpan now)
    {
        _dial.Stop();
        _voice.Apply(new BeSilent());
        Move(now, false);
    }

    /// <summary>Presses the hook for a moment.</summary>
    public void Flash(TimeSpan now, TimeSpan length)
    {
        Move(now, false);
        Move(now + length, true);
    }

    /// <summary>Dials with a rotary dial, 0 to 9.</summary>
    public void Dial(string digits, TimeSpan now) => _dial.Start(digits, now);

    /// <summary>Presses keys.</summary>
    public void Press(string keys) => _voice.Apply(new SendKeys(keys));

    /// <inheritdoc/>
    public IReadOnlyList<LineEvent> Advance(TimeSpan now)
    {
        var moves = new List<LineEvent>();
        while (_hook.TryPeek(out var move) && move.At <= now)
        {
            _hook.Dequeue();
            Heard = null;
            moves.Add(new LoopMoved(move.Closed));
        }

        while (_dial.TryMove(now, out var closed))
        {
            moves.Add(new LoopMoved(closed));
        }

        return moves;
    }

    /// <inheritdoc/>
    public void Feel(SetRelay relay, TimeSpan now)
    {
        if (relay.Relay == LineRelay.MessageWaiting)
        {
            LampLit = relay.On;
        }
        else if (relay.Relay == LineRelay.Bell)
        {
            Rings += relay.On && !BellSounds ? 1 : 0;
            BellSounds = relay.On;
        }
    }

    /// <inheritdoc/>
    public void Speak(Span<short> block, TimeSpan now) => _voice.Speak(block);

    /// <inheritdoc/>
    public void Listen(ReadOnlySpan<short> block, TimeSpan now)
    {
        foreach (var heard in _voice.Listen(block))
        {
            Display = heard is CallerIdHeard told ? told.Caller : Display;
            Heard = heard is ToneHeard sounded ? sounded.Tone : Heard;
        }
    }

    private void Move(TimeSpan at, bool closed) => _hook.Enqueue((at, closed));
}
