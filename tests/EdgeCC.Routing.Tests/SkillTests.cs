using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class SkillTests
{
    private readonly Branch _branch = new(Configured with
    {
        Queues = [Queue("sales") with { Rings = [Ring(0, ("sales", 8)), Ring(30, ("sales", 5))] }, Queue("support")],
    });

    [Fact]
    public void An_agent_below_the_level_is_asked_only_once_the_skills_are_relaxed()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(29);
        Assert.Equal(0, _branch.Router.Counts.Offers);

        _branch.Pass(1);
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void Skills_given_by_a_supervisor_hold_at_once_and_over_a_restart()
    {
        _branch.SignIn(Vera);
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Tell(new AgentSkillsGiven(Vera, ImmutableDictionary<SkillId, int>.Empty.Add(new SkillId("sales"), 9)));
        Assert.Equal(Vera, _branch.LastOffer.Agent);

        _branch.Restart();
        Assert.Equal(1, _branch[Sales].SignedIn - 1);
        _branch.Tell(new AgentSkillsGiven(Vera, null));
        Assert.Equal(1, _branch[Sales].SignedIn);
    }

    [Fact]
    public void A_configuration_with_fewer_rings_holds_for_those_who_wait_between_two()
    {
        _branch.SignIn(Anna);
        _branch.Tell(new AgentPaused(Anna));
        _branch.Enter("c", Sales);
        _branch.Pass(10);
        _branch.Tell(new RoutingReconfigured(Configured with
        {
            Queues = [Queue("sales") with { Rings = [Ring(0, ("sales", 5))] }, Queue("support")],
        }));
        _branch.Pass(30);

        Assert.Equal(1, _branch[Sales].Waiting);
    }

    [Fact]
    public void The_decision_says_who_was_weighed_and_what_excluded_the_others()
    {
        _branch.SignIn(Anna);
        _branch.Enter("c", Sales);
        _branch.Pass(30);

        var offered = Assert.Single(_branch.Facts.OfType<InteractionOffered>());
        Assert.Equal("longest-idle: idle 30 s, of 1 free with sales 5 or more", offered.Reason);
        Assert.Equal(
            [(Anna, null), (Boris, Exclusion.SignedOut), (Vera, Exclusion.SignedOut)],
            offered.Candidates!.Select(weighed => (weighed.Agent, weighed.Excluded)));
    }

    [Fact]
    public void Whoever_is_kept_from_it_by_the_telephone_is_said_to_be()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.Tell(new ExtensionReachabilityChanged(new("101"), false));
        branch.SignIn(Boris);
        branch.Tell(new InteractionEnteredQueue(Customer("other"), Sales, Channel.Chat));

        var offered = branch.Facts.OfType<InteractionOffered>().Last();
        Assert.Equal(Boris, offered.AgentId);
        Assert.Equal(Exclusion.PhoneUnreachable, offered.Candidates!.Single(weighed => weighed.Agent == Anna).Excluded);
    }

    [Fact]
    public void Whoever_is_given_a_contact_is_not_said_to_have_the_skill()
    {
        var branch = new Branch();
        branch.Connect(Anna, "busy", Sales);
        branch.SignIn(Vera);
        branch.Enter("c", Sales);
        branch.Tell(new InteractionGiven(Customer("c"), Vera));

        Assert.Equal("given by a supervisor: idle 0 s", branch.Facts.OfType<InteractionOffered>().Last().Reason);
    }
}
