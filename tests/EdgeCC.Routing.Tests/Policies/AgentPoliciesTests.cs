using EdgeCC.Model.Identity;
using EdgeCC.Routing.Policies;

namespace EdgeCC.Routing.Tests.Policies;

public class AgentPoliciesTests
{
    private static readonly AgentCandidate Anna =
        new(new AgentId("anna"), Order: 0, Idle: TimeSpan.FromSeconds(5), Load: 0, Contacts: 3, Occupancy: 0.5, Weight: 3, LastOffered: 7);

    private static readonly AgentCandidate Boris =
        new(new AgentId("boris"), Order: 1, Idle: TimeSpan.FromSeconds(9), Load: 0, Contacts: 4, Occupancy: 0.4, Weight: 1, LastOffered: 9);

    private readonly Random _random = new(1);

    [Theory]
    [InlineData("longest-idle", "boris", "idle 9 s")]
    [InlineData("fewest-contacts", "anna", "3 contacts")]
    [InlineData("least-occupied", "boris", "40 % occupied")]
    [InlineData("round-robin", "anna", "last offer 7")]
    [InlineData("linear", "anna", "place 1")]
    [InlineData("ring-all", "boris", "idle 9 s")]
    public void Each_rule_chooses_by_what_it_is_named_for_and_says_so(string name, string chosen, string said)
    {
        var policy = AgentPolicies.All[name];
        var best = new[] { Anna, Boris }.MinBy(candidate => policy.Rank(candidate, _random));

        Assert.Equal((chosen, said), (best.Agent.Value, policy.Say(best)));
    }

    [Fact]
    public void Lots_are_drawn_in_proportion_to_the_weights()
    {
        var policy = AgentPolicies.All["weighted-random"];
        var drawn = Enumerable.Range(0, 10_000).Count(_ => policy.Rank(Anna, _random) < policy.Rank(Boris, _random));

        // 7,500 expected; five standard deviations of a binomial are 217.
        Assert.InRange(drawn, 7_280, 7_720);
    }

    [Fact]
    public void Only_ring_all_rings_more_than_one() =>
        Assert.Equal("ring-all", Assert.Single(AgentPolicies.All.Values, policy => policy.AtOnce > 1).Name);
}
