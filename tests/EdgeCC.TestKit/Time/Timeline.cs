using EdgeCC.Model.Time;

namespace EdgeCC.TestKit.Time;

/// <summary>
/// Virtual time for everybody who takes part: goes from deadline to deadline, so that an hour without events costs
/// nothing and the order of events never depends on the machine.
/// </summary>
public sealed class Timeline
{
    private const int MaxStepsAtOneMoment = 100_000;

    private readonly List<ITimed> _participants = [];
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _appointments = new();
    private long _order;

    /// <summary>The clock that is moved.</summary>
    public VirtualClock Clock { get; } = new();

    /// <summary>Uptime now.</summary>
    public TimeSpan Now => Clock.Uptime;

    private TimeSpan? NextDeadline => _participants
        .Select(participant => participant.NextDeadline)
        .Append(_appointments.TryPeek(out _, out var next) ? next.At : null)
        .Aggregate(Deadline.Earlier);

    /// <summary>From now on time passes for <paramref name="participant"/> too.</summary>
    public void Join(ITimed participant) => _participants.Add(participant);

    /// <summary>Has something happen later.</summary>
    public void In(TimeSpan delay, Action act) => _appointments.Enqueue(act, (Now + delay, _order++));

    /// <summary>Lets time pass.</summary>
    public void Run(TimeSpan duration) => RunUntil(() => false, duration);

    /// <summary>Lets time pass until something is so. False when it is not so within <paramref name="limit"/>.</summary>
    public bool RunUntil(Func<bool> reached, TimeSpan limit)
    {
        var end = Now + limit;
        var steps = 0;
        while (!reached())
        {
            if (NextDeadline is not { } next || next > end)
            {
                Clock.Advance(end - Now);
                return reached();
            }

            steps = next > Now ? 0 : steps + 1;
            if (steps > MaxStepsAtOneMoment)
            {
                throw new InvalidOperationException($"Time stands still at {Now}: a deadline that is due never goes away.");
            }

            Step(next > Now ? next : Now);
        }

        return true;
    }

    private void Step(TimeSpan now)
    {
        Clock.Advance(now - Now);
        while (_appointments.TryPeek(out _, out var next) && next.At <= now)
        {
            _appointments.Dequeue()();
        }

        foreach (var participant in _participants.ToArray())
        {
            if (participant.NextDeadline <= now)
            {
                participant.Advance(now);
            }
        }
    }
}
