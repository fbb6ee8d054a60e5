namespace EdgeCC.Hardware.Lines.Ringing;

/// <summary>
/// Finds ringing current in the edges of a ring-detect line (one rising edge a cycle): 16 to 55 Hz, three cycles at the least.
/// What is slower is a neighbour's dial, what is faster noise, what is shorter a surge. A pure state machine.
/// </summary>
internal sealed class RingDetector
{
    private static readonly TimeSpan ShortestCycle = TimeSpan.FromSeconds(1 / 55.0);
    private static readonly TimeSpan LongestCycle = TimeSpan.FromSeconds(1 / 16.0);

    // An optocoupler chatters where the current passes nought.
    private static readonly TimeSpan Chatter = TimeSpan.FromMilliseconds(2);

    // Two cycles of the slowest ringing without an edge.
    private static readonly TimeSpan Over = TimeSpan.FromMilliseconds(130);

    private const int Cycles = 3;

    private TimeSpan? _edge;
    private TimeSpan _since;
    private int _cycles;

    /// <summary>True while it rings.</summary>
    public bool Rings { get; private set; }

    /// <summary>When <see cref="Advance"/> is wanted: the ring is over if no edge comes until then.</summary>
    public TimeSpan? NextDeadline => Rings ? _edge + Over : null;

    /// <summary>How long the last ring lasted.</summary>
    public TimeSpan Lasted => (_edge ?? _since) - _since;

    /// <summary>Takes a rising edge. True when a ring has begun.</summary>
    public bool Edge(TimeSpan at)
    {
        if (_edge is not { } before || at - before > Over)
        {
            (_edge, _cycles) = (at, 0);
            return false;
        }

        var cycle = at - before;
        if (cycle < Chatter)
        {
            return false;
        }

        _edge = at;
        var isRing = cycle >= ShortestCycle && cycle <= LongestCycle;
        _cycles = isRing ? _cycles + 1 : 0;
        if (Rings || _cycles < Cycles)
        {
            return false;
        }

        (Rings, _since) = (true, at - (Cycles * cycle));
        return true;
    }

    /// <summary>Lets time pass. True when the ring is over.</summary>
    public bool Advance(TimeSpan now)
    {
        if (NextDeadline is not { } deadline || now < deadline)
        {
            return false;
        }

        (Rings, _cycles) = (false, 0);
        return true;
    }
}
