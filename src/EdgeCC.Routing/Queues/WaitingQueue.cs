namespace EdgeCC.Routing.Queues;

/// <summary>One queue: its contacts, oldest first, and what it has counted today.</summary>
internal sealed class WaitingQueue(QueueModel model)
{
    // Tickets only grow, so entering appends and the list stays sorted by itself.
    private readonly List<WaitingContact> _contacts = [];
    private DayCounters _counters = new(default);

    public QueueModel Model { get; set; } = model;

    /// <summary>Waiting or being offered, oldest first.</summary>
    public IReadOnlyList<WaitingContact> Contacts => _contacts;

    public bool IsFull => _contacts.Count >= Model.Capacity;

    public void Add(WaitingContact contact) => _contacts.Add(contact);

    public void Remove(WaitingContact contact) => _contacts.RemoveAt(IndexOf(contact));

    /// <summary>The contact's place, from 1; those being offered still count.</summary>
    public int PositionOf(WaitingContact contact) => IndexOf(contact) + 1;

    /// <summary>The counters of a day: yesterday's are gone at the first look at today's.</summary>
    public DayCounters On(DateOnly day)
    {
        if (_counters.Day != day)
        {
            _counters = new DayCounters(day);
        }

        return _counters;
    }

    /// <summary>The clock turned out to be wrong: what was counted on one day was counted on another.</summary>
    public void Redate(DateOnly from, DateOnly to) => On(from).Day = to;

    private int IndexOf(WaitingContact contact) => _contacts.BinarySearch(contact, ByTicket);

    private static readonly Comparer<WaitingContact> ByTicket =
        Comparer<WaitingContact>.Create((one, other) => one.Ticket.CompareTo(other.Ticket));
}
