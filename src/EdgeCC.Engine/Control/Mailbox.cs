using EdgeCC.Engine.Ports;
using EdgeCC.Model.Walk;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The Switchboard's one way in: a bounded ring that many threads post to and one takes from. Posting takes no lock,
/// since the media thread posts too (D. Vyukov's bounded queue: each slot's ticket says whose turn it is).
/// When it is full a post is refused and counted.
/// </summary>
public sealed class Mailbox : IMailbox, IDisposable
{
    /// <summary>Events that may wait: some seconds of the busiest branch.</summary>
    public const int Capacity = 1 << 14;

    private readonly Slot[] _slots = new Slot[Capacity];
    private readonly AutoResetEvent _wake = new(false);
    private long _head;
    private long _tail;
    private long _refused;
    private int _asleep;

    public Mailbox()
    {
        for (var i = 0; i < Capacity; i++)
        {
            _slots[i].Ticket = i;
        }
    }

    /// <summary>Posts refused because it was full, since the start.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Events waiting now.</summary>
    public int Depth => (int)Math.Max(0, Volatile.Read(ref _tail) - Volatile.Read(ref _head));

    /// <inheritdoc/>
    public bool TryPost(Event @event)
    {
        while (true)
        {
            var tail = Volatile.Read(ref _tail);
            ref var slot = ref _slots[tail & (Capacity - 1)];
            var turn = Volatile.Read(ref slot.Ticket) - tail;
            if (turn < 0)
            {
                Interlocked.Increment(ref _refused);
                return false;
            }

            if (turn == 0 && Interlocked.CompareExchange(ref _tail, tail + 1, tail) == tail)
            {
                slot.Event = @event;
                Volatile.Write(ref slot.Ticket, tail + 1);
                WakeSleeper();
                return true;
            }
        }
    }

    /// <summary>Takes the oldest event. One thread only.</summary>
    public bool TryTake(out Event @event)
    {
        ref var slot = ref _slots[_head & (Capacity - 1)];
        if (Volatile.Read(ref slot.Ticket) != _head + 1)
        {
            @event = null!;
            return false;
        }

        @event = slot.Event!;
        slot.Event = null;
        Volatile.Write(ref slot.Ticket, _head + Capacity);
        Volatile.Write(ref _head, _head + 1);
        return true;
    }

    /// <summary>Ends <see cref="WaitForWake"/> now, or the next one at once.</summary>
    public void Wake() => _wake.Set();

    /// <summary>Waits until something is posted or <see cref="Wake"/> is called. The taking thread only.</summary>
    public void WaitForWake()
    {
        Interlocked.Exchange(ref _asleep, 1);
        var first = _head & (Capacity - 1);
        if (Volatile.Read(ref _slots[first].Ticket) != _head + 1)
        {
            _wake.WaitOne();
        }

        Volatile.Write(ref _asleep, 0);
    }

    public void Dispose() => _wake.Dispose();

    private void WakeSleeper()
    {
        // The exchange is a full fence: the sleeper raised its flag before it looked, so one of us two sees the other.
        if (Interlocked.Exchange(ref _asleep, 0) == 1)
        {
            _wake.Set();
        }
    }

    private struct Slot
    {
        public long Ticket;
        public Event? Event;
    }
}
