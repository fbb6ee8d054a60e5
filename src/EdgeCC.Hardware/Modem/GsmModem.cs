using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Hardware.Modem.Commands;

namespace EdgeCC.Hardware.Modem;

/// <summary>
/// A GSM modem as a pure state machine: what the port read comes in with the time, what is to be written goes out. It is brought
/// up, watched, and begun with anew when it hangs or floods.
/// </summary>
internal sealed partial class GsmModem
{
    /// <summary>Commands in a row without an answer after which the modem is begun with anew.</summary>
    public const int UnansweredBeforeReset = 3;

    /// <summary>How often signal, operator and store are looked at; what was missed in between is found then.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    private readonly ModemModel _model;
    private readonly AtDialogue _at;
    private readonly ImmutableArray<ModemEvent>.Builder _events = ImmutableArray.CreateBuilder<ModemEvent>();
    private TimeSpan _now;
    private TimeSpan? _nextRound;
    private bool _isOpen;
    private bool _isUp;
    private bool _pinIsSpent;

    /// <param name="model">As configured.</param>
    public GsmModem(ModemModel model)
    {
        _model = model;
        _at = new AtDialogue(Hear);
    }

    /// <summary>How it stands.</summary>
    public ModemState State { get; private set; } = new(ModemCondition.NotThere);

    /// <summary>True while it can send and receive.</summary>
    public bool IsReady => State.Condition == ModemCondition.Ready;

    /// <summary>The port is open, for the first time or again.</summary>
    public ModemAnswer Open(TimeSpan now)
    {
        _now = now;
        _isOpen = true;
        Start();
        return Answer();
    }

    /// <summary>The port is gone.</summary>
    public ModemAnswer Close(TimeSpan now)
    {
        _now = now;
        Be(ModemCondition.NotThere);
        Forget();
        return Answer();
    }

    /// <summary>Takes what was read: any bytes do.</summary>
    public ModemAnswer Take(ReadOnlySpan<byte> bytes, TimeSpan now)
    {
        _now = now;
        _at.Take(bytes, now);
        return Answer();
    }

    /// <summary>Lets time pass.</summary>
    public ModemAnswer Advance(TimeSpan now)
    {
        _now = now;
        _at.Advance(now);
        if (_at.Unanswered > 0 && _at.IsIdle)
        {
            // Does it hang, or was it only that command?
            Ask("AT");
        }

        if (_nextRound <= now)
        {
            _nextRound = null;
            if (_isUp)
            {
                Look();
            }
            else
            {
                Start();
            }
        }

        if (_callLook <= now)
        {
            LookAtCall();
        }

        return Answer();
    }

    private bool Ask(string text, Action<AtResult> then, TimeSpan? limit = null, string? payload = null) =>
        _at.TryAsk(new AtCommand(text, limit ?? Quick, then, payload), _now);

    private void Ask(string text) => Ask(text, _ => { });

    private void Be(ModemCondition condition) => State = State with { Condition = condition };

    private void Forget()
    {
        _at.Clear();
        (_isOpen, _isUp, _nextRound, _callLook) = (false, false, null, null);
        _events.Add(new ModemBegunAnew());
        EndCall(ModemCallEnd.Failed);
    }

    private ModemAnswer Answer()
    {
        var mustReopen = _isOpen && (_at.Unanswered >= UnansweredBeforeReset || _at.IsFlooded);
        if (mustReopen)
        {
            Be(_at.IsFlooded ? ModemCondition.Floods : ModemCondition.Hangs);
            State = State with { Resets = State.Resets + 1 };
            Forget();

            // Should it hear after all, it begins anew by itself (3GPP TS 27.007 section 8.2).
            _at.Write("\u001B\rAT+CFUN=1,1\r");
        }

        var events = _events.ToImmutable();
        _events.Clear();
        var next = Earliest(_at.NextDeadline, Earliest(_nextRound, _callLook));
        return new ModemAnswer(events, [.. _at.TakeBytes()], next, mustReopen);
    }

    private static TimeSpan? Earliest(TimeSpan? one, TimeSpan? other) => one is null || other < one ? other : one;
}
