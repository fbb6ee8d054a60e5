using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Web;

/// <summary>What people call queues and agents; those the configuration has no more are called by their ids.</summary>
public sealed class BranchNames(RoutingModel model)
{
    private readonly Dictionary<QueueId, string> _queues = model.Queues.ToDictionary(queue => queue.Id, queue => queue.Name);
    private readonly Dictionary<AgentId, string> _agents = model.Agents.ToDictionary(agent => agent.Id, agent => agent.Name);

    public string Of(QueueId queue) => _queues.GetValueOrDefault(queue) ?? queue.Value;

    public string Of(AgentId agent) => _agents.GetValueOrDefault(agent) ?? agent.Value;
}
