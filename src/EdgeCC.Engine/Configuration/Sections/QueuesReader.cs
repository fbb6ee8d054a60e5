using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where customers wait: <c>queues</c>, and the <c>lamps</c> that watch them.</summary>
internal static class QueuesReader
{
    public static ImmutableArray<QueueModel> Read(ConfigSection root, ImmutableArray<AgentModel> agents)
    {
        var skills = agents.SelectMany(agent => agent.Skills).ToHashSet();
        var ids = new Identifiers("id of a queue", Identifiers.Id);
        return
        [
            .. root.Sections("queues").Select(section =>
            {
                var queue = ReadQueue(section, ids);
                if (queue.Skill.Value.Length > 0 && !skills.Contains(queue.Skill))
                {
                    section.Note("skill", $"no agent has the skill \"{queue.Skill}\"");
                }

                section.End();
                return queue;
            }),
        ];
    }

    public static ImmutableArray<LampModel> ReadLamps(ConfigSection root, ImmutableArray<QueueModel> queues)
    {
        var known = queues.Select(queue => queue.Id).ToHashSet();
        var ids = new Identifiers("lamp of a queue", Identifiers.Id);
        return
        [
            .. root.Sections("lamps").Select(section =>
            {
                var lamp = ReadLamp(section, ids);
                if (lamp.Queue.Value.Length > 0 && !known.Contains(lamp.Queue))
                {
                    section.Note("queue", $"there is no queue \"{lamp.Queue}\"");
                }

                section.End();
                return lamp;
            }),
        ];
    }

    // The service level's defaults are R21's: 80 % within 30 s.
    private static QueueModel ReadQueue(ConfigSection section, Identifiers ids) => new(
        new QueueId(ids.Claim(section, "id")),
        section.Text("name"),
        new SkillId(section.Text("skill")),
        section.Duration("ring-timeout", Seconds(20), Seconds(1), Seconds(120)),
        section.Duration("wrap-up", Seconds(10), TimeSpan.Zero, Seconds(600)),
        section.Duration("answer-within", Seconds(30), Seconds(1), Seconds(3600)),
        section.Number("answer-percent", 80, 1, 100) / 100.0,
        section.Duration("announce-every", Seconds(45), Seconds(10), Seconds(600)),
        section.Node("longest-wait") is null
            ? null
            : section.Duration("longest-wait", Seconds(600), Seconds(10), TimeSpan.FromHours(4)),
        section.Number("capacity", 50, 1, 1000));

    private static LampModel ReadLamp(ConfigSection section, Identifiers ids)
    {
        var steady = section.Number("steady-at", 1, 1, 1000);
        return new LampModel(
            new LampId(ids.Claim(section, "lamp")),
            new QueueId(section.Text("queue")),
            steady,
            section.Number("flash-at", Math.Max(steady, 3), steady, 1000));
    }

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
