using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>Coming back after a restart.</summary>
public sealed partial class Router
{
    /// <summary>
    /// Takes one fact of an earlier run: who is signed in where, who is paused, and today's counters. To be told at least
    /// today's facts and every agent's last, oldest first, and then <see cref="SettleAfterRestart"/>.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="now">The moment of the restart.</param>
    public void Restore(Fact fact, Moment now)
    {
        _now = now;
        switch (fact)
        {
            case AgentStatusChanged changed:
                RestoreAgent(changed);
                break;
            case InteractionConnected connected:
                RestoreAnswered(connected);
                break;
            case InteractionEnded { Outcome: InteractionOutcome.Abandoned } ended:
                RestoreAbandoned(ended);
                break;
        }
    }

    /// <summary>
    /// Calls do not survive a restart, so whoever was offered, talking or wrapping up is free again; until their phone
    /// has registered again they are paused as unreachable, as every agent at such a phone is.
    /// </summary>
    /// <returns>Facts for the agents whose standing is not what the journal last said.</returns>
    public Answer SettleAfterRestart(Moment now)
    {
        _now = now;
        foreach (var agent in _agents.Values.Where(agent => agent.IsSignedIn && !IsLastingPause(agent.Standing.Reason)))
        {
            Settle(agent);
        }

        return Answer();
    }

    private static bool IsLastingPause(PauseReason? reason) =>
        reason is PauseReason.Requested or PauseReason.NotAnswering;

    private void RestoreAgent(AgentStatusChanged fact)
    {
        if (_agents.TryGetValue(fact.AgentId, out var agent))
        {
            agent.Take(new(fact.Status, fact.Reason, fact.Extension), UptimeOf(fact.At));
        }
    }

    private void RestoreAnswered(InteractionConnected fact)
    {
        if (IsToday(fact) && _queues.TryGetValue(fact.QueueId, out var queue))
        {
            queue.On(LocalDay(_now.Wall)).CountAnswered(fact.Waited, queue.Model.ServiceLevelTarget);
        }
    }

    private void RestoreAbandoned(InteractionEnded fact)
    {
        if (IsToday(fact) && fact.QueueId is { } id && _queues.TryGetValue(id, out var queue))
        {
            queue.On(LocalDay(_now.Wall)).CountAbandoned();
        }
    }

    private bool IsToday(Fact fact) => LocalDay(fact.At) == LocalDay(_now.Wall);

    /// <summary>The uptime a past wall time corresponds to, before zero as a rule; a clock set back counts as now.</summary>
    private TimeSpan UptimeOf(DateTimeOffset wall) => _now.Uptime - TimeSpan.FromTicks(Math.Max(0, (_now.Wall - wall).Ticks));
}
