using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Simulation;

/// <summary>The one place where queues and agents are made up rather than read from a configuration.</summary>
public static class SimulatedModel
{
    /// <summary>Far beyond any wait or conversation; small enough to be added to an uptime.</summary>
    private static readonly TimeSpan Endless = TimeSpan.FromDays(10_000);

    /// <summary>A queue as theory has it: without end, without limit, silent, no wrap-up. Its skill has its name.</summary>
    public static QueueModel Queue(QueueId id, TimeSpan target) => new(
        id,
        id.Value,
        [new SkillRing(TimeSpan.Zero, WithUsualLevels([new SkillId(id.Value)]))],
        RingTimeout: Endless,
        WrapUp: TimeSpan.Zero,
        ServiceLevelTarget: target,
        ServiceLevelShare: 0.8,
        AnnounceEvery: TimeSpan.Zero,
        LongestWait: null,
        Capacity: int.MaxValue);

    /// <summary>An agent with a phone of their own, called as they are.</summary>
    public static AgentModel Agent(AgentId id, params IEnumerable<SkillId> skills) =>
        new(id, id.Value, id.Value, new ExtensionId(id.Value), WithUsualLevels(skills));

    /// <summary>The agent with other skills.</summary>
    public static AgentModel WithSkills(AgentModel agent, IEnumerable<SkillId> skills) =>
        agent with { Skills = WithUsualLevels(skills) };

    /// <summary>Every skill that a queue asks for.</summary>
    public static IEnumerable<SkillId> SkillsOf(RoutingModel model) =>
        model.Queues.SelectMany(queue => queue.Rings).SelectMany(ring => ring.Skills.Keys).Distinct();

    /// <summary>One queue, and agents who all serve it: <c>a1</c>, <c>a2</c>…</summary>
    public static RoutingModel OneQueue(QueueId id, int agents, TimeSpan target)
    {
        var queue = Queue(id, target);
        return new RoutingModel(
            [queue],
            [
                .. Enumerable.Range(1, agents).Select(number =>
                    Agent(new AgentId(string.Create(CultureInfo.InvariantCulture, $"a{number}")), new SkillId(id.Value))),
            ]);
    }

    private static ImmutableDictionary<SkillId, int> WithUsualLevels(IEnumerable<SkillId> skills) =>
        skills.ToImmutableDictionary(skill => skill, _ => SkillRing.UsualLevel);
}
