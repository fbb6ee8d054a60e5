namespace EdgeCC.Routing.Simulation;

/// <summary>What is going to happen, earliest first and, among equals, in the order it was put down.</summary>
internal sealed class Calendar<TEntry>
{
    private readonly PriorityQueue<TEntry, (long Ticks, long Order)> _entries = new();
    private long _order;

    /// <summary>When the earliest happens, or null.</summary>
    public TimeSpan? Next => _entries.TryPeek(out _, out var place) ? TimeSpan.FromTicks(place.Ticks) : null;

    public void Add(TimeSpan at, TEntry entry) => _entries.Enqueue(entry, (at.Ticks, ++_order));

    public TEntry Take() => _entries.Dequeue();
}
