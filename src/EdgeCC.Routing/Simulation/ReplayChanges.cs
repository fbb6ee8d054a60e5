using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Simulation;

/// <summary>What is to be otherwise in a replay.</summary>
/// <param name="ExtraAgents">How many more agents, who can do everything: <c>extra-1</c>…</param>
/// <param name="Skills">Other skills of some agents, in place of those they have.</param>
/// <param name="Target">Another service-level target of every queue, or null.</param>
public sealed record ReplayChanges(
    int ExtraAgents, ImmutableDictionary<AgentId, ImmutableArray<SkillId>> Skills, TimeSpan? Target)
{
    /// <summary>Nothing.</summary>
    public static readonly ReplayChanges None = new(0, ImmutableDictionary<AgentId, ImmutableArray<SkillId>>.Empty, null);

    /// <summary>True where nothing is otherwise.</summary>
    public bool IsNothing => ExtraAgents == 0 && Skills.IsEmpty && Target is null;

    /// <summary>Agents and skills that the branch does not have.</summary>
    public IEnumerable<string> ProblemsWith(RoutingModel model)
    {
        var agents = model.Agents.Select(agent => agent.Id).ToHashSet();
        var skills = SimulatedModel.SkillsOf(model).ToHashSet();
        return
        [
            .. Skills.Keys.Where(agent => !agents.Contains(agent))
                .Select(agent => $"there is no agent \"{agent}\"; there are {string.Join(", ", agents)}"),
            .. Skills.Values.SelectMany(given => given).Distinct().Where(skill => !skills.Contains(skill))
                .Select(skill => $"no queue asks for the skill \"{skill}\"; asked for are {string.Join(", ", skills)}"),
        ];
    }

    /// <summary>The extra agents for a branch.</summary>
    public IReadOnlyList<AgentModel> Newcomers(RoutingModel model) =>
    [
        .. Enumerable.Range(1, ExtraAgents).Select(number => SimulatedModel.Agent(
            new AgentId(string.Create(CultureInfo.InvariantCulture, $"extra-{number}")), SimulatedModel.SkillsOf(model))),
    ];

    /// <summary>The branch with the changes.</summary>
    public RoutingModel Apply(RoutingModel model) => model with
    {
        Queues = [.. model.Queues.Select(queue => Target is { } target ? WithTarget(queue, target) : queue)],
        Agents =
        [
            .. model.Agents.Select(agent =>
                Skills.TryGetValue(agent.Id, out var skills) ? SimulatedModel.WithSkills(agent, skills) : agent),
            .. Newcomers(model),
        ],
    };

    private static QueueModel WithTarget(QueueModel queue, TimeSpan target) =>
        queue with { ServiceLevelTarget = target, ChannelTargets = queue.ChannelTargets.Clear() };
}
