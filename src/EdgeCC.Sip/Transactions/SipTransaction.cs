using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>What the four machines have in common: an id, a way to the peer, deadlines and an end.</summary>
/// <param name="id">Unique among all transactions of the layer.</param>
/// <param name="flow">The way to the peer.</param>
/// <param name="timers">T1, T2 and T4.</param>
internal abstract class SipTransaction(long id, SipFlow flow, SipTimers timers)
{
    public long Id => id;

    public SipFlow Flow { get; protected set; } = flow;

    public bool IsTerminated { get; private set; }

    /// <summary>The deadline under which the layer has entered this transaction, or null.</summary>
    public TimeSpan? EnteredDeadline { get; set; }

    /// <summary>The earliest of the running timers, or null.</summary>
    public abstract TimeSpan? NextDeadline { get; }

    protected SipTimers Timers => timers;

    /// <summary>Fires the timers that are due.</summary>
    public abstract void Advance(TimeSpan now, List<SipOutput> outputs);

    /// <summary>The flow broke (17.1.4, 17.2.4).</summary>
    public abstract void LoseFlow(List<SipOutput> outputs);

    /// <summary>Zero on transports that deliver or fail, where nothing can come late (17).</summary>
    protected TimeSpan UnlessReliable(TimeSpan wait) => Flow.IsReliable ? TimeSpan.Zero : wait;

    protected static TimeSpan? Earliest(params ReadOnlySpan<TimeSpan?> deadlines)
    {
        TimeSpan? earliest = null;
        foreach (var deadline in deadlines)
        {
            if (earliest is null || deadline < earliest)
            {
                earliest = deadline;
            }
        }

        return earliest;
    }

    protected void End() => IsTerminated = true;

    protected void Send(SipMessage message, List<SipOutput> outputs) => outputs.Add(new MessageToSend(message, Flow));
}
