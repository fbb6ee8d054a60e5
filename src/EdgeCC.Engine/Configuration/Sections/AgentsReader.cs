using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Who answers: <c>agents</c>.</summary>
internal static class AgentsReader
{
    public static ImmutableArray<AgentModel> Read(
        ConfigSection root, IReadOnlySet<ExtensionId> extensions, ImmutableArray<QueueModel> queues)
    {
        var needed = queues.SelectMany(queue => queue.Rings).SelectMany(ring => ring.Skills.Keys).Distinct().ToArray();
        var ids = new Identifiers("id of an agent", Identifiers.Id);
        var numbers = new Identifiers("number of an agent", Identifiers.Digits);
        var desks = new Identifiers("own phone of an agent", Identifiers.Digits);
        var sections = root.Sections("agents");
        if (sections.Count > RoutingModel.MostAgents)
        {
            root.Note("agents", $"there are {sections.Count}; a branch may have {RoutingModel.MostAgents}");
        }

        return
        [
            .. sections.Select(section =>
            {
                var agent = ReadAgent(section, ids, numbers, desks, needed);
                if (agent.Extension.Value.Length > 0 && !extensions.Contains(agent.Extension))
                {
                    section.Note("phone", $"there is no phone \"{agent.Extension}\"");
                }

                section.End();
                return agent;
            }),
        ];
    }

    private static AgentModel ReadAgent(
        ConfigSection section, Identifiers ids, Identifiers numbers, Identifiers desks, SkillId[] needed) => new(
            new AgentId(ids.Claim(section, "id")),
            section.Text("name"),
            numbers.Claim(section, "number"),
            new ExtensionId(desks.Claim(section, "phone")),
            ReadSkills(section, needed))
        {
            Mix = section.Node("channels") is null ? ChannelMix.Usual : ReadMix(section.Section("channels")),
            VoiceInterrupts = section.Flag("voice-interrupts", true),
            Weight = section.Number("weight", 1, 1, 100),
            Supervisor = section.Flag("supervisor", false),
        };

    private static ImmutableDictionary<SkillId, int> ReadSkills(ConfigSection section, SkillId[] needed)
    {
        var skills = SkillsReader.Read(section, "skills", SkillRing.UsualLevel);
        foreach (var skill in skills.Keys.Except(needed))
        {
            section.Note("skills", $"no queue needs the skill \"{skill}\"; skills that queues need: {string.Join(", ", needed)}");
        }

        return skills;
    }

    /// <summary><c>{ voice: 1, chat: 4 }</c>: contacts at once, which together fill the agent; or <c>{ most: 4, weight: 20 }</c>.</summary>
    private static ChannelMix ReadMix(ConfigSection section)
    {
        var shares = ImmutableDictionary.CreateBuilder<Channel, ChannelShare>();
        foreach (var (name, channel) in ChannelName.All)
        {
            var share = section.Node(name) is ConfigMap
                ? ReadShare(section.Section(name), channel)
                : MostOf(section, name, channel) is var most and > 0 ? ChannelShare.Of(most) : default;
            if (share.Most > 0)
            {
                shares[channel] = share;
            }
        }

        if (shares.Count == 0)
        {
            section.Note("voice", "or another channel must be the agent's");
        }

        section.End();
        return new ChannelMix(shares.ToImmutable());
    }

    private static ChannelShare ReadShare(ConfigSection section, Channel channel)
    {
        var most = MostOf(section, "most", channel);
        var weight = section.Number("weight", ChannelMix.Whole / Math.Max(1, most), 0, ChannelMix.Whole);
        section.End();
        return new ChannelShare(most, weight);
    }

    private static int MostOf(ConfigSection section, string field, Channel channel) => section.Number(
        field, 0, 0, channel == Channel.Voice ? 1 : ChannelStandard.IsText(channel) ? ChannelMix.MostTexts : 20);
}
