using System.Numerics;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.States;

/// <summary>
/// The agents who could be offered something of some channel, a bit each. They are looked at in the configuration's order,
/// whoever joined when, so that a restored router draws the same lots.
/// </summary>
internal sealed class OpenAgents
{
    private const int Word = 64;

    private AgentState[] _agents = [];
    private ulong[] _open = [];

    /// <summary>Begins anew, with nobody open.</summary>
    /// <param name="agents">Everybody, each at their place in the configuration.</param>
    public void Take(AgentState[] agents)
    {
        _agents = agents;
        _open = new ulong[(agents.Length + Word - 1) / Word];
    }

    /// <summary>The first who is open from a place in the configuration on; null: nobody.</summary>
    public AgentState? From(int order)
    {
        for (var word = order / Word; word < _open.Length; word++)
        {
            var open = _open[word] & (word == order / Word ? ulong.MaxValue << (order % Word) : ulong.MaxValue);
            if (open != 0)
            {
                return _agents[(word * Word) + BitOperations.TrailingZeroCount(open)];
            }
        }

        return null;
    }

    public void Add(AgentState agent)
    {
        if (Knows(agent))
        {
            _open[agent.Order / Word] |= 1UL << (agent.Order % Word);
        }
    }

    public void Remove(AgentState agent)
    {
        if (Knows(agent))
        {
            _open[agent.Order / Word] &= ~(1UL << (agent.Order % Word));
        }
    }

    /// <summary>Whoever is gone from the configuration may still finish a conversation.</summary>
    private bool Knows(AgentState agent) => agent.Order < _agents.Length && _agents[agent.Order] == agent;
}
