using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where customers wait: <c>queues</c>.</summary>
internal static class QueuesReader
{
    public static ImmutableArray<QueueModel> Read(ConfigSection root, IReadOnlyDictionary<string, OpeningHours> hours)
    {
        var ids = new Identifiers("id of a queue", Identifiers.Id);
        return
        [
            .. root.Sections("queues").Select(section =>
            {
                var queue = ReadQueue(section, ids);
                // Told where it stands; what becomes of whoever comes outside them is the router's.
                HoursReader.ReadNamed(section, hours);
                section.End();
                return queue;
            }),
        ];
    }

    /// <summary>Notes the queues that nobody could serve.</summary>
    public static void CheckSkills(ConfigSection root, ImmutableArray<AgentModel> agents)
    {
        var skills = agents.SelectMany(agent => agent.Skills).ToHashSet();
        foreach (var section in root.Sections("queues"))
        {
            if (section.OptionalText("skill") is { } skill && !skills.Contains(new SkillId(skill)))
            {
                section.Note("skill", $"no agent has the skill \"{skill}\"");
            }
        }
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

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
