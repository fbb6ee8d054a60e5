using System.Collections.Concurrent;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Hardware.Lines.Cards;

/// <summary>
/// An exchange line on GPIO lines. Some ring detectors follow every cycle of the ringing current, others stand for as long as
/// it rings: for these the cycles are counted by the clock.
/// </summary>
internal sealed class TrunkWires : ILineWires
{
    private static readonly TimeSpan RingCycle = TimeSpan.FromMilliseconds(40);

    private readonly TrunkPort _port;
    private readonly GpioChips _chips;
    private readonly ConcurrentQueue<(bool Rings, LineEdge Edge)> _moves = new();
    private TimeSpan? _ringing;

    public TrunkWires(TrunkPort port, GpioChips chips)
    {
        (_port, _chips) = (port, chips);
        chips.OpenLamp(port.Seize);
        chips.OpenButton(port.Ring, edge => _moves.Enqueue((true, edge)));
        if (port.Loop is { } loop)
        {
            chips.OpenButton(loop, edge => _moves.Enqueue((false, edge)));
        }
    }

    public void Switch(LineRelay relay, bool on)
    {
        if (relay == LineRelay.Loop)
        {
            _chips.Write(_port.Seize, on);
        }
    }

    public void Beat(TimeSpan now, Action<LineEvent, TimeSpan> take)
    {
        while (_moves.TryDequeue(out var move))
        {
            Stand(move.Edge.At, take);
            if (!move.Rings)
            {
                take(new LoopMoved(move.Edge.Active), move.Edge.At);
                continue;
            }

            _ringing = move.Edge.Active ? move.Edge.At : null;
            if (move.Edge.Active)
            {
                take(new RingCycleBegan(), move.Edge.At);
            }
        }

        Stand(now, take);
    }

    private void Stand(TimeSpan until, Action<LineEvent, TimeSpan> take)
    {
        while (_ringing is { } last && until - last >= RingCycle)
        {
            _ringing = last + RingCycle;
            take(new RingCycleBegan(), last + RingCycle);
        }
    }
}
