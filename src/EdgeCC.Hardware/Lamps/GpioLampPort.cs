using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Lamps;

/// <summary>Lamps on GPIO lines. One timer flashes them all, and stands still while none flashes.</summary>
internal sealed class GpioLampPort : ILampPort, IDisposable
{
    private readonly Lock _gate = new();
    private readonly GpioChips _chips;
    private readonly Dictionary<LampId, GpioLine> _lines;
    private readonly Dictionary<LampId, LampSignal> _signals;
    private readonly ITimer _timer;
    private long _beat;
    private bool _beating;
    private bool _closed;

    public GpioLampPort(IReadOnlyList<LampLine> lamps, GpioChips chips, TimeProvider time)
    {
        _chips = chips;
        _lines = lamps.ToDictionary(lamp => lamp.Lamp, lamp => lamp.Line);
        _signals = lamps.ToDictionary(lamp => lamp.Lamp, _ => LampSignal.Off);
        Lamps = [.. lamps.Select(lamp => lamp.Lamp)];
        foreach (var lamp in lamps)
        {
            chips.OpenLamp(lamp.Line);
        }

        _timer = time.CreateTimer(_ => Beat(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public IReadOnlyList<LampId> Lamps { get; }

    public void Set(LampId lamp, LampSignal signal)
    {
        lock (_gate)
        {
            if (_closed || !_signals.ContainsKey(lamp))
            {
                return;
            }

            _signals[lamp] = signal;
            BeatWhileSomethingFlashes();
            Show(lamp);
        }
    }

    /// <summary>Leaves every lamp dark: a dead service must not go on saying that all is well, nor that it is not.</summary>
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
            foreach (var (lamp, signal) in _signals)
            {
                if (LampRhythm.Flashes(signal))
                {
                    Show(lamp);
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

    private void Show(LampId lamp) => _chips.Write(_lines[lamp], LampRhythm.IsLit(_signals[lamp], _beat));
}
