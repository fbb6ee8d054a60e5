using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Policies;
using EdgeCC.Routing.Queues;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>
/// A branch in which everything can happen: a queue for each rule that chooses agents, three skills in rings, agents of
/// every kind, and too few of them.
/// </summary>
internal static class StoryModel
{
    public static readonly Channel[] Channels = Enum.GetValues<Channel>();
    private static readonly string[] Skills = ["north", "south", "letters"];

    /// <summary>By time alone, without a fact, contacts are diverted and taken from silent agents.</summary>
    public static readonly RoutingModel Whole = Build(timed: true);

    /// <summary>The same without: whatever happens leaves a fact.</summary>
    public static readonly RoutingModel Told = Build(timed: false);

    /// <summary>The same, in which nobody waits too long either.</summary>
    public static readonly RoutingModel Patient = Told with
    {
        Queues = [.. Told.Queues.Select(queue => queue with { LongestWait = null })],
    };

    /// <summary>Another configuration for the same queues and agents, who can do other things.</summary>
    public static RoutingModel Changed(RoutingModel model) => model with
    {
        Queues = [.. model.Queues.Select((queue, place) => queue with
        {
            Rings = place % 2 == 0 ? [queue.Rings[0]] : [.. queue.Rings, Ring(60)],
            Priority = 2 - queue.Priority,
        })],
        Agents = [.. model.Agents.Select((agent, place) => agent with { Skills = SkillsOf(place + 1) })],
    };

    /// <summary>Without the last agent and the second queue.</summary>
    public static RoutingModel Cut(RoutingModel model) => model with
    {
        Queues = model.Queues.RemoveAt(1),
        Agents = model.Agents.RemoveAt(model.Agents.Length - 1),
    };

    private static RoutingModel Build(bool timed) => new(
        [.. AgentPolicies.All.Values.Select((policy, place) => BuildQueue(policy, place, timed))],
        [.. Enumerable.Range(0, 6).Select(BuildAgent)]);

    private static QueueModel BuildQueue(IAgentPolicy policy, int place, bool timed)
    {
        var skill = Skills[place % Skills.Length];
        return Branch.Queue($"q{place}") with
        {
            Rings = place % 3 == 2 ? [Ring(0, (skill, 1))] : [Ring(0, (skill, 7)), Ring(15, (skill, 4)), Ring(40, (skill, 1))],
            Policy = policy,
            Priority = place % 3,
            WrapUp = Seconds(place % 2 * 10),
            Capacity = 6,
            LongestWait = place % 2 == 0 ? Seconds(120) : null,
            PersonalWait = Seconds(place % 4 * 10),
            PrefersLastAgent = place % 2 == 1,
            Join = place % 3 == 0 ? StaffRule.Nobody : place == 4 ? StaffRule.Available : StaffRule.SignedIn,
            Stay = place % 3 == 0 ? StaffRule.Nobody : place == 4 ? StaffRule.Available : StaffRule.SignedIn,
            ReassignAfter = timed ? Seconds(45) : null,
            Diversions = place % 2 == 1 ? [] :
            [
                new Diversion(new QueueId($"q{(place + 2) % 6}"), FromWaiting: 4, FromLongestWait: null, After: null),
                new Diversion(new QueueId($"q{(place + 2) % 6}"), FromWaiting: null, FromLongestWait: null, timed ? Seconds(30 + place) : null),
            ],
        };
    }

    private static AgentModel BuildAgent(int place) => Agent($"a{place}", $"10{place}") with
    {
        Skills = SkillsOf(place),
        Mix = place == 3 ? new ChannelMix(ChannelMix.Usual.Shares.Remove(Channel.Voice))
            : place == 4 ? new ChannelMix(ChannelMix.Usual.Shares.SetItem(Channel.Voice, new ChannelShare(1, 50)))
            : ChannelMix.Usual,
        VoiceInterrupts = place % 2 == 0,
        Weight = 1 + place,
    };

    private static ImmutableDictionary<SkillId, int> SkillsOf(int place) => Skills
        .Select((skill, at) => (Skill: new SkillId(skill), Level: (4 * place + 3 * at) % 10))
        .Where(entry => entry.Level > 0)
        .ToImmutableDictionary(entry => entry.Skill, entry => entry.Level);
}
