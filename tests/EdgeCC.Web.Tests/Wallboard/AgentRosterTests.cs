using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Tests.Wallboard;

public sealed class AgentRosterTests
{
    [Fact]
    public void Whom_the_appliance_paused_comes_first_then_who_is_free_the_longest_first()
    {
        var roster = AgentRoster.Of(
        [
            Agent("talks", AgentStatus.Talking, 10),
            Agent("free-short", AgentStatus.Ready, 5),
            Agent("home", AgentStatus.SignedOut, 99),
            Agent("free-long", AgentStatus.Ready, 50),
            Agent("lunch", AgentStatus.Paused, 900, PauseReason.Requested),
            Agent("gone", AgentStatus.Paused, 1, PauseReason.NotAnswering),
        ]);
        Assert.Equal(["gone", "free-long", "free-short", "talks", "lunch"], roster.Shown.Select(agent => agent.Name));
        Assert.Equal(1, roster.SignedOut);
        Assert.Equal(0, roster.More);
    }

    [Fact]
    public void Those_without_room_are_counted()
    {
        var roster = AgentRoster.Of([.. Enumerable.Range(0, 40).Select(n => Agent($"{n}", AgentStatus.Ready, n))]);
        Assert.Equal(AgentRoster.MostShown, roster.Shown.Length);
        Assert.Equal(40 - AgentRoster.MostShown, roster.More);
    }

    private static AgentSnapshot Agent(string name, AgentStatus status, int seconds, PauseReason? reason = null) =>
        new(new AgentId(name), name, status, reason, null, TimeSpan.FromSeconds(seconds));
}
