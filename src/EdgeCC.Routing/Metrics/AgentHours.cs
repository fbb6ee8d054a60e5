using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>One agent's time, from one change of status to the next.</summary>
internal sealed class AgentHours
{
    /// <summary>A status said to last longer is a clock that jumped, and is not counted.</summary>
    public static readonly TimeSpan LongestStatus = TimeSpan.FromHours(24);

    private DateTimeOffset? _since;
    private AgentStatus _status;

    /// <summary>Takes a change; one older than the last is old news. Returns the time before it.</summary>
    public IEnumerable<Entry> Take(AgentStatusChanged fact, MetricsModel model)
    {
        if (fact.At < _since)
        {
            return [];
        }

        var entries = Until(fact.At, fact.AgentId, model);
        (_since, _status) = (fact.At, fact.Status);
        return entries;
    }

    /// <summary>The service went down; how the agent's time goes on is not known until it is up.</summary>
    public IEnumerable<Entry> Pause(DateTimeOffset at, AgentId agent, MetricsModel model)
    {
        var entries = Until(at, agent, model);
        _since = null;
        return entries;
    }

    /// <summary>The service is up, and the agent stands where they stood.</summary>
    public void Resume(DateTimeOffset at) => _since = at;

    /// <summary>The time since the last change, cut by intervals.</summary>
    public IReadOnlyList<Entry> Until(DateTimeOffset end, AgentId agent, MetricsModel model)
    {
        if (_since is not { } since || end - since > LongestStatus || _status is AgentStatus.SignedOut or AgentStatus.Paused)
        {
            return [];
        }

        var entries = new List<Entry>();
        var key = new MetricsKey(null, null, agent);
        while (since < end)
        {
            var next = model.IntervalOf(since) + model.Interval;
            var span = ((next < end ? next : end) - since).Ticks;
            entries.Add(new Entry(since, key, Measure.StaffedTime, span));
            if (_status is AgentStatus.Talking or AgentStatus.WrapUp)
            {
                entries.Add(new Entry(since, key, Measure.HandlingTime, span));
            }

            since = next;
        }

        return entries;
    }
}
