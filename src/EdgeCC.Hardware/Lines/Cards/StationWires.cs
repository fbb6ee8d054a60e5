using System.Collections.Concurrent;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>A telephone's hook and bell on GPIO lines.</summary>
internal sealed class StationWires : ILineWires
{
    // 25 Hz: half a cycle either way.
    private static readonly TimeSpan Reversal = TimeSpan.FromMilliseconds(20);

    private readonly StationPort _port;
    private readonly GpioChips _chips;
    private readonly ConcurrentQueue<LineEdge> _moves = new();
    private TimeSpan? _reversed;
    private bool _isReversed;

    public StationWires(StationPort port, GpioChips chips)
    {
        (_port, _chips) = (port, chips);
        chips.OpenLamp(port.Ring);
        if (port.Polarity is { } polarity)
        {
            chips.OpenLamp(polarity);
        }

        chips.OpenButton(port.Hook, _moves.Enqueue);
    }

    public void Switch(LineRelay relay, bool on)
    {
        // The boards have no lamp for waiting messages.
        if (relay == LineRelay.Bell)
        {
            _chips.Write(_port.Ring, on);
            _reversed = on && _port.Polarity is not null ? TimeSpan.Zero : null;
            Reverse(false);
        }
    }

    public void Beat(TimeSpan now, Action<LineEvent, TimeSpan> take)
    {
        while (_moves.TryDequeue(out var move))
        {
            take(new LoopMoved(move.Active), move.At);
        }

        if (_reversed is { } last && now - last >= Reversal)
        {
            _reversed = now;
            Reverse(!_isReversed);
        }
    }

    private void Reverse(bool reversed)
    {
        _isReversed = reversed;
        if (_port.Polarity is { } polarity)
        {
            _chips.Write(polarity, reversed);
        }
    }
}
