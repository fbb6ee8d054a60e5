using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Who answers: <c>agents</c>.</summary>
internal static class AgentsReader
{
    private const string Supervisor = "supervisor";

    public static ImmutableArray<AgentModel> Read(
        ConfigSection root, ImmutableArray<PhoneModel> phones, ImmutableArray<QueueModel> queues)
    {
        var needed = queues.Select(queue => queue.Skill).Distinct().ToArray();
        var extensions = phones.Select(phone => phone.Number).ToHashSet();
        var ids = new Identifiers("id of an agent", Identifiers.Id);
        var numbers = new Identifiers("number of an agent", Identifiers.Digits);
        var desks = new Identifiers("own phone of an agent", Identifiers.Digits);
        return
        [
            .. root.Sections("agents").Select(section =>
            {
                var agent = new AgentModel(
                    new AgentId(ids.Claim(section, "id")),
                    section.Text("name"),
                    numbers.Claim(section, "number"),
                    new ExtensionId(desks.Claim(section, "phone")),
                    ReadSkills(section, needed));
                if (agent.Extension.Value.Length > 0 && !extensions.Contains(agent.Extension))
                {
                    section.Note("phone", $"there is no phone \"{agent.Extension}\"");
                }

                section.Flag(Supervisor, false);
                section.End();
                return agent;
            }),
        ];
    }

    /// <summary>The agents who may close the branch by hand.</summary>
    public static ImmutableHashSet<AgentId> ReadSupervisors(ConfigSection root) =>
    [
        .. root.Sections("agents")
            .Where(section => section.OptionalText(Supervisor) == "true")
            .Select(section => new AgentId(section.OptionalText("id") ?? "")),
    ];

    private static ImmutableHashSet<SkillId> ReadSkills(ConfigSection section, SkillId[] needed)
    {
        var skills = section.Texts("skills");
        if (skills.Count == 0)
        {
            section.Note("skills", "must name at least one");
        }

        foreach (var skill in skills.Where(skill => !needed.Contains(new SkillId(skill))))
        {
            section.Note("skills", $"no queue needs the skill \"{skill}\"; skills that queues need: {string.Join(", ", needed)}");
        }

        return [.. skills.Select(skill => new SkillId(skill))];
    }
}
