using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Lamps;

namespace EdgeCC.Hardware.Gpio;

/// <summary>Lines that are switched in a rhythm. One timer beats for them all, and stands still while none flashes.</summary>
/// <typeparam name="TId">What they are called by.</typeparam>
internal sealed class SignalLines<TId> : IDisposable
    where TId : notnull
{
    private readonly Lock _gate = new();
    private readonly GpioChips _chips;
    private readonly IReadOnlyDictionary<TId, GpioLine> _lines;
    private readonly Dictionary<TId, LampSignal> _signals;
    private readonly ITimer _timer;
    private long _beat;
    private bool _beating;
    private bool _closed;

    public SignalLines(IReadOnlyDictionary<TId, GpioLine> lines, GpioChips chips, TimeProvider time)
    {
        _chips = chips;
        _lines = lines;
        _signals = lines.Keys.ToDictionary(id => id, _ => LampSignal.Off);
        foreach (var line in lines.Values)
        {
            chips.OpenLamp(line);
        }

        _timer = time.CreateTimer(_ => Beat(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Set(TId id, LampSignal signal)
    {
        lock (_gate)
        {
            if (_closed || !_signals.ContainsKey(id))
            {
                return;
            }

            _signals[id] = signal;
            BeatWhileSomethingFlashes();
            Show(id);
        }
    }

    /// <summary>Leaves every line inactive: a dead service must not go on saying that all is well, nor that it is not.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            _timer.Dispose();
            foreach (var line in _lines.Values)
            {
                _chips.Write(line, active: false);
            }
        }
    }

    private void Beat()
    {
        lock (_gate)
        {
            if (_closed || !_beating)
            {
                return;
            }

            _beat++;
            foreach (var (id, signal) in _signals)
            {
                if (LampRhythm.Flashes(signal))
                {
                    Show(id);
                }
            }
        }
    }

    private void BeatWhileSomethingFlashes()
    {
        var flashing = _signals.Values.Any(LampRhythm.Flashes);
        if (flashing == _beating)
        {
            return;
        }

        _beating = flashing;
        _beat = 0;
        var period = flashing ? LampRhythm.Beat : Timeout.InfiniteTimeSpan;
        _timer.Change(period, period);
    }

    private void Show(TId id) => _chips.Write(_lines[id], LampRhythm.IsLit(_signals[id], _beat));
}
