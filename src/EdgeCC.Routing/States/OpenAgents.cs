using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.States;

/// <summary>The agents who could be offered something of some channel, in no order. Joining and leaving cost the same however many there are.</summary>
internal sealed class OpenAgents
{
    private readonly List<AgentState> _agents = [];

    public int Count => _agents.Count;

    public AgentState this[int place] => _agents[place];

    public void Add(AgentState agent)
    {
        if (agent.OpenPlace < 0)
        {
            agent.OpenPlace = _agents.Count;
            _agents.Add(agent);
        }
    }

    public void Remove(AgentState agent)
    {
        if (agent.OpenPlace >= 0)
        {
            var last = _agents[^1];
            _agents[agent.OpenPlace] = last;
            last.OpenPlace = agent.OpenPlace;
            _agents.RemoveAt(_agents.Count - 1);
            agent.OpenPlace = -1;
        }
    }
}
