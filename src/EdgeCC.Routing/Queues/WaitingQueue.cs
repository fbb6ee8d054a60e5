using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.Queues;

/// <summary>One queue: who waits in it, and what it has counted today.</summary>
internal sealed class WaitingQueue(QueueModel model)
{
    // Those an agent could be offered, apart by ring and channel: the first whom an agent may take is then the first of
    // a few lines, however many wait before whom that agent may not take.
    private Line[] _lines = LinesFor(model);
    private DayCounters _counters = new(default);

    public QueueModel Model { get; private set; } = model;

    /// <summary>Its place in the configuration, which agents keep their reach by.</summary>
    public int Index { get; set; }

    /// <summary>Everybody who waits or is being offered.</summary>
    public Line Everybody { get; } = new();

    /// <summary>How many of them could be offered to any agent.</summary>
    public int Unoffered { get; private set; }

    /// <summary>How much of an agent's time a contact lately took, wrap-up included.</summary>
    public HandlingTime HandlingTime { get; } = new();

    /// <summary>How long customers were lately ready to wait.</summary>
    public RecentPatience Patience { get; } = new();

    /// <summary>Those who are to be called have a count of their own (<see cref="CallbackRefusal.Full"/>).</summary>
    public bool IsFull => Waiting >= Model.Capacity;

    /// <summary>Customers who are there and wait.</summary>
    public int Waiting => Everybody.Count - Everybody.Callbacks;

    /// <summary>The line of those on <paramref name="channel"/> for whom the skills have been relaxed so far.</summary>
    public Line LineOf(int ring, Channel channel) => _lines[(ring * ChannelStandard.All.Length) + (int)channel];

    public void Add(Contact contact)
    {
        LineOf(contact.Ring, contact.Channel).Add(contact);
        Unoffered++;
    }

    public void Remove(Contact contact)
    {
        if (LineOf(contact.Ring, contact.Channel).Remove(contact))
        {
            Unoffered--;
        }
    }

    /// <summary>The first ring in which somebody with the agent's skills may serve, or <see cref="AgentState.Never"/>.</summary>
    public int FirstRingOf(AgentState agent)
    {
        for (var ring = 0; ring < Model.Rings.Length; ring++)
        {
            if (Model.Rings[ring].Admits(agent.Skills))
            {
                return ring;
            }
        }

        return AgentState.Never;
    }

    /// <summary>The ring a contact is in after having waited for so long.</summary>
    public int RingAfter(TimeSpan waited)
    {
        var ring = 0;
        while (ring + 1 < Model.Rings.Length && Model.Rings[ring + 1].After <= waited)
        {
            ring++;
        }

        return ring;
    }

    /// <summary>Takes a new configuration; whoever waits has to be put in line again.</summary>
    public void Take(QueueModel model)
    {
        Model = model;
        _lines = LinesFor(model);
        Unoffered = 0;
    }

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

    private static Line[] LinesFor(QueueModel model) =>
        [.. Enumerable.Range(0, model.Rings.Length * ChannelStandard.All.Length).Select(_ => new Line())];
}
