using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>The agents on duty whom two queues have in common; one who serves several counts in each with an equal part.</summary>
internal sealed class SharedStaff
{
    private readonly double[,] _common;

    public SharedStaff(AgentState[] agents, int queues)
    {
        _common = new double[queues, queues];
        foreach (var agent in agents.Where(agent => agent.IsReady))
        {
            int[] served = [.. Enumerable.Range(0, queues).Where(queue => agent.Reach[queue] != AgentState.Never)];
            foreach (var one in served)
            {
                foreach (var other in served)
                {
                    _common[one, other] += 1.0 / served.Length;
                }
            }
        }
    }

    /// <summary>The part of a queue's work that falls to agents who serve another one too, 0..1.</summary>
    public double ShareOf(WaitingQueue queue, WaitingQueue other) =>
        _common[queue.Index, queue.Index] is var all and > 0 ? _common[queue.Index, other.Index] / all : 0;
}
