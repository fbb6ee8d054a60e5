using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Forecast;

/// <summary>
/// Who was signed in when, and for which queue: an agent counts in the one queue and channel in which they answered most,
/// so that nobody is counted twice.
/// </summary>
internal sealed class DutyHistory
{
    private readonly Dictionary<AgentId, List<(DateTimeOffset At, bool On)>> _turns = [];
    private readonly Dictionary<AgentId, Dictionary<(QueueId, Channel), int>> _answered = [];

    /// <summary>Every moment at which somebody signed in.</summary>
    public IEnumerable<DateTimeOffset> SignIns => _turns.Values.SelectMany(turns => turns).Where(turn => turn.On).Select(turn => turn.At);

    public void Take(AgentStatusChanged fact)
    {
        _turns.TryAdd(fact.AgentId, []);
        var turns = _turns[fact.AgentId];
        var on = (fact.Next ?? fact.Status) != AgentStatus.SignedOut;
        if (on != (turns.Count > 0 && turns[^1].On))
        {
            turns.Add((fact.At, on));
        }
    }

    public void Take(InteractionConnected fact, Channel channel)
    {
        _answered.TryAdd(fact.AgentId, []);
        var answered = _answered[fact.AgentId];
        answered[(fact.QueueId, channel)] = answered.GetValueOrDefault((fact.QueueId, channel)) + 1;
    }

    /// <summary>How many of a queue's agents were signed in at a moment.</summary>
    public int Present(QueueId queue, Channel channel, DateTimeOffset at) => _turns.Keys.Count(agent =>
        WasOn(agent, at)
        && _answered.TryGetValue(agent, out var answered)
        && answered.MaxBy(pair => pair.Value).Key == (queue, channel));

    /// <summary>Whether anybody was signed in at a moment.</summary>
    public bool IsStaffed(DateTimeOffset at) => _turns.Keys.Any(agent => WasOn(agent, at));

    private bool WasOn(AgentId agent, DateTimeOffset at) => _turns[agent].LastOrDefault(turn => turn.At <= at).On;
}
