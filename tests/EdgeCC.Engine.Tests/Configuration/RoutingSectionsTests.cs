using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>What a branch may say of its queues and agents.</summary>
public sealed class RoutingSectionsTests
{
    private const string Queue = "skill: selling }";
    private const string Skills = "skills: [selling] }";

    [Fact]
    public void A_queue_asks_for_levels_and_for_less_later()
    {
        var queue = Read("skills: { selling: 5 }, relax: [{ after: 30s, skills: { selling: 2 } }] }").Queues[0];

        Assert.Equal([0, 30], queue.Rings.Select(ring => ring.After.TotalSeconds));
        Assert.Equal([5, 2], queue.Rings.Select(ring => ring.Skills[new SkillId("selling")]));
    }

    [Fact]
    public void A_queue_says_who_is_chosen_who_is_kept_and_where_the_rest_goes()
    {
        var queue = Read("""
            skill: selling, agents: least-occupied, priority: 3, join-when: available, stay-while: always,
                divert: [{ to: support, from-waiting: 5 }, { to: support, after: 1m }], hours: office, personal-wait: 20s,
                last-agent: true, reassign-after: 2m, channel-targets: { email: 4h } }
              - { id: support, name: Support, skill: selling }
            """).Queues[0];

        Assert.Equal(("least-occupied", 3), (queue.Policy.Name, queue.Priority));
        Assert.Equal((StaffRule.Available, StaffRule.Nobody), (queue.Join, queue.Stay));
        Assert.Equal(
            [new(new QueueId("support"), 5, null, null), new(new QueueId("support"), null, null, TimeSpan.FromMinutes(1))], queue.Diversions);
        Assert.NotNull(queue.Hours);
        Assert.True(queue.PrefersLastAgent);
        Assert.Equal((20, 120), (queue.PersonalWait.TotalSeconds, queue.ReassignAfter?.TotalSeconds));
        Assert.Equal(
            [30, 4 * 3600, 1800],
            new[] { Channel.Chat, Channel.Email, Channel.Sms }.Select(channel => queue.TargetOf(channel).TotalSeconds));
    }

    [Fact]
    public void An_agent_has_levels_and_a_mix_of_channels()
    {
        var agent = Read(of: Skills, instead: """
            skills: { selling: 8 }, channels: { voice: 1, chat: 6, email: { most: 2, weight: 30 } },
                voice-interrupts: false, weight: 3 }
            """).Agents[0];

        Assert.Equal(8, agent.Skills[new SkillId("selling")]);
        Assert.Equal(
            [(1, 100), (6, 16), (2, 30), (0, 0)],
            new[] { Channel.Voice, Channel.Chat, Channel.Email, Channel.Sms }
                .Select(channel => (agent.Mix[channel].Most, agent.Mix[channel].Weight)));
        Assert.Equal((false, 3), (agent.VoiceInterrupts, agent.Weight));
    }

    [Fact]
    public void A_branch_says_what_priority_is_worth_and_when_customers_are_called_again()
    {
        var routing = Read(of: "queues:", instead: """
            routing: { priority-point: 2m, place-kept-for: 10m, callbacks: { ring-for: 40s, retry-after: [1m, 2h] } }
            queues:
            """);

        Assert.Equal((2, 10), (routing.PriorityPoint.TotalMinutes, routing.PlaceKeptFor.TotalMinutes));
        Assert.Equal(40, routing.Callbacks.RingFor.TotalSeconds);
        Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromHours(2)], routing.Callbacks.RetryAfter);
    }

    [Theory]
    [InlineData(Queue, "skills: { selling: 11 } }", "selling: expected a whole number from 1 to 10")]
    [InlineData(Queue, "skills: { selling: 9 } }", "no agent has the skill \"selling\" at level 9 or above")]
    [InlineData(Queue, "skill: selling, agents: longest }", "agents: expected one of: fewest-contacts, least-occupied, linear, longest-idle, ring-all, round-robin, weighted-random")]
    [InlineData(Queue, "skill: selling, join-when: always }", "join-when: lets in whom stay-while would not keep")]
    [InlineData(Queue, "skill: selling, last-agent: true }", "last-agent: means nothing without personal-wait")]
    [InlineData(Queue, "skill: selling, divert: [{ to: sales, after: 1m }] }", "divert: leads to the queue itself")]
    [InlineData(Queue, "skill: selling, longest-wait: 1m, divert: [{ to: nowhere, after: 2m }] }", "divert: comes after longest-wait")]
    [InlineData(Queue, "skill: selling, divert: [{ to: nowhere, after: 1m }] }", "there is no queue \"nowhere\"")]
    [InlineData(Queue, "skill: selling, divert: [{ to: sales }] }", "from-waiting, from-longest-wait or after is missing")]
    [InlineData(Queue, "skill: selling, relax: [{ after: 0s, skills: [selling] }] }", "after: expected a duration from 1s")]
    [InlineData(Queue, "skill: selling, channel-targets: { fax: 1m } }", "fax: is not known here; known: chat, email, messenger, sms, voice")]
    [InlineData(Skills, "skills: [selling], channels: { chat: 7 } }", "chat: expected a whole number from 0 to 6")]
    [InlineData(Skills, "skills: [selling], channels: { voice: 2 } }", "voice: expected a whole number from 0 to 1")]
    [InlineData(Skills, "skills: [selling], channels: {} }", "channels.voice: or another channel must be the agent's")]
    [InlineData(Skills, "skills: [selling], weight: 0 }", "weight: expected a whole number from 1 to 100")]
    [InlineData("queues:", "routing: { callbacks: { retry-after: [1s] } }\nqueues:", "\"1s\" is no duration from 10s to 48h")]
    public void What_makes_no_sense_is_said_with_what_is_allowed(string of, string instead, string said) => Assert.Contains(
        ConfigurationFixture.ProblemsOf(instead, of), problem => problem.ToString().Contains(said, StringComparison.Ordinal));

    private static RoutingModel Read(string instead, string of = Queue) => ConfigurationFixture
        .ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main.Replace(of, instead, StringComparison.Ordinal)))
        .Routing;
}
