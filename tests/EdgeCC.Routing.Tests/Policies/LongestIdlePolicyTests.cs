using EdgeCC.Model.Identity;
using EdgeCC.Routing.Policies;

namespace EdgeCC.Routing.Tests.Policies;

public class LongestIdlePolicyTests
{
    [Fact]
    public void The_longest_idle_is_chosen() => Assert.Equal("b", Choose(("a", 5), ("b", 9), ("c", 7)));

    [Fact]
    public void Among_equals_the_first_is_chosen() => Assert.Equal("a", Choose(("a", 5), ("b", 5)));

    private static string Choose(params (string Agent, int Seconds)[] agents) => new LongestIdlePolicy().Choose(
        [.. agents.Select(agent => new AgentCandidate(new AgentId(agent.Agent), TimeSpan.FromSeconds(agent.Seconds)))],
        new Random(1)).Agent.Value;
}
