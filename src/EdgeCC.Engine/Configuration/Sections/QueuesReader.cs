using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Policies;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Where customers wait: <c>queues</c>.</summary>
internal static class QueuesReader
{
    private static readonly ImmutableSortedDictionary<string, StaffRule> StaffRules =
        ImmutableSortedDictionary<string, StaffRule>.Empty
            .Add("always", StaffRule.Nobody)
            .Add("signed-in", StaffRule.SignedIn)
            .Add("available", StaffRule.Available);

    public static ImmutableArray<QueueModel> Read(
        ConfigSection root, IReadOnlyDictionary<string, OpeningHours> hours)
    {
        var sections = root.Sections("queues");
        var known = sections.Select(section => section.OptionalText("id")).OfType<string>().ToHashSet();
        var ids = new Identifiers("id of a queue", Identifiers.Id);
        if (sections.Count > RoutingModel.MostQueues)
        {
            root.Note("queues", $"there are {sections.Count}; a branch may have {RoutingModel.MostQueues}");
        }

        return
        [
            .. sections.Select(section =>
            {
                var queue = ReadQueue(section, ids, known, hours);
                CheckSense(section, queue);
                section.End();
                return queue;
            }),
        ];
    }

    /// <summary>Notes the queues that nobody could serve.</summary>
    public static void CheckSkills(ConfigSection root, ImmutableArray<QueueModel> queues, ImmutableArray<AgentModel> agents)
    {
        foreach (var (section, queue) in root.Sections("queues").Zip(queues))
        {
            if (agents.All(agent => !queue.Rings.Any(ring => ring.Admits(agent.Skills))))
            {
                var asked = string.Join(", ", queue.Rings[^1].Skills.Select(skill => $"\"{skill.Key}\" at level {skill.Value}"));
                section.Note(
                    section.Node("skills") is null ? "skill" : "skills",
                    $"no agent has {(queue.Rings[^1].Skills.Count == 1 ? "the skill" : "all of")} {asked} or above");
            }
        }
    }

    /// <summary>Notes the flows after a conversation that there are no files for.</summary>
    public static void CheckFlows(ConfigSection root, ImmutableArray<QueueModel> queues, IReadOnlySet<FlowId> flows)
    {
        foreach (var (section, queue) in root.Sections("queues").Zip(queues))
        {
            if (queue.After is { } flow && !flows.Contains(flow))
            {
                section.Note("after", $"there is no file {ConfigurationFolder.FlowFolder}/{flow}.yaml");
            }
        }
    }

    /// <summary>Notes what could be done, but cannot be meant.</summary>
    private static void CheckSense(ConfigSection section, QueueModel queue)
    {
        if (queue.Join < queue.Stay)
        {
            section.Note("join-when", "lets in whom stay-while would not keep; it may not ask for less");
        }

        if (queue.PrefersLastAgent && queue.PersonalWait == TimeSpan.Zero)
        {
            section.Note("last-agent", "means nothing without personal-wait: how long to wait for that agent");
        }

        if (queue.Diversions.Any(diversion => diversion.To == queue.Id))
        {
            section.Note("divert", "leads to the queue itself");
        }

        if (queue.Diversions.Any(diversion => diversion.After >= queue.LongestWait))
        {
            section.Note("divert", "comes after longest-wait, when nobody is left to be diverted");
        }
    }

    // The service level's defaults are R21's: 80 % within 30 s.
    private static QueueModel ReadQueue(
        ConfigSection section, Identifiers ids, HashSet<string> known, IReadOnlyDictionary<string, OpeningHours> hours) => new(
            new QueueId(ids.Claim(section, "id")),
            section.Text("name"),
            ReadRings(section),
            section.Duration("ring-timeout", Seconds(20), Seconds(1), Seconds(120)),
            section.Duration("wrap-up", Seconds(10), TimeSpan.Zero, Seconds(600)),
            section.Duration("answer-within", Seconds(30), Seconds(1), Seconds(3600)),
            section.Number("answer-percent", 80, 1, 100) / 100.0,
            section.Duration("announce-every", Seconds(45), Seconds(10), Seconds(600)),
            OptionalDuration(section, "longest-wait", Seconds(10), TimeSpan.FromHours(72)),
            section.Number("capacity", 50, 1, 10_000))
        {
            ChannelTargets = ReadTargets(section.Section("channel-targets")),
            Policy = section.Choice("agents", AgentPolicies.All["longest-idle"], AgentPolicies.All),
            Priority = section.Number("priority", 0, 0, 1000),
            Join = section.Choice("join-when", StaffRule.SignedIn, StaffRules),
            Stay = section.Choice("stay-while", StaffRule.SignedIn, StaffRules),
            Diversions = [.. section.Sections("divert").Select(divert => ReadDiversion(divert, known))],
            Hours = HoursReader.ReadNamed(section, hours),
            PersonalWait = section.Duration("personal-wait", TimeSpan.Zero, TimeSpan.Zero, Seconds(3600)),
            PrefersLastAgent = section.Flag("last-agent", false),
            After = section.OptionalText("after") is { } flow ? new FlowId(flow) : null,
            ReassignAfter = OptionalDuration(section, "reassign-after", Seconds(10), Seconds(3600)),
        };

    /// <summary><c>skill: sales</c>, or <c>skills: { sales: 7 }</c> and what is asked for later in <c>relax</c>.</summary>
    private static ImmutableArray<SkillRing> ReadRings(ConfigSection section)
    {
        var first = section.Node("skills") is null
            ? ImmutableDictionary<SkillId, int>.Empty.Add(new SkillId(section.Text("skill")), SkillRing.LowestLevel)
            : SkillsReader.Read(section, "skills", SkillRing.LowestLevel);
        var rings = ImmutableArray.Create(new SkillRing(TimeSpan.Zero, first));
        foreach (var relax in section.Sections("relax"))
        {
            var after = relax.Duration("after", rings[^1].After + Seconds(1), rings[^1].After + Seconds(1), TimeSpan.FromHours(24));
            rings = rings.Add(new SkillRing(after, SkillsReader.Read(relax, "skills", SkillRing.LowestLevel)));
            relax.End();
        }

        if (rings.Length > SkillRing.Most)
        {
            section.Note("relax", $"may widen the queue {SkillRing.Most - 1} times at most");
        }

        return rings;
    }

    private static Diversion ReadDiversion(ConfigSection section, HashSet<string> known)
    {
        var to = section.Text("to");
        if (to.Length > 0 && !known.Contains(to))
        {
            section.Note("to", $"there is no queue \"{to}\"");
        }

        var diversion = new Diversion(
            new QueueId(to),
            section.Node("from-waiting") is null ? null : section.Number("from-waiting", 1, 1, 10_000),
            OptionalDuration(section, "from-longest-wait", Seconds(1), TimeSpan.FromHours(72)),
            OptionalDuration(section, "after", Seconds(1), TimeSpan.FromHours(72)));
        if (diversion is { FromWaiting: null, FromLongestWait: null, After: null })
        {
            section.Note("to", "says where to but not when: from-waiting, from-longest-wait or after is missing");
        }

        section.End();
        return diversion;
    }

    private static ImmutableDictionary<Channel, TimeSpan> ReadTargets(ConfigSection section)
    {
        var targets = ImmutableDictionary.CreateBuilder<Channel, TimeSpan>();
        foreach (var (name, channel) in ChannelName.All)
        {
            if (OptionalDuration(section, name, Seconds(1), TimeSpan.FromHours(72)) is { } target)
            {
                targets[channel] = target;
            }
        }

        section.End();
        return targets.ToImmutable();
    }

    private static TimeSpan? OptionalDuration(ConfigSection section, string name, TimeSpan least, TimeSpan most) =>
        section.Node(name) is null ? null : section.Duration(name, least, least, most);

    private static TimeSpan Seconds(int count) => TimeSpan.FromSeconds(count);
}
