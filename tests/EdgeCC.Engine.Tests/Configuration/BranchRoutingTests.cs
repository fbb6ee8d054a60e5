using EdgeCC.Engine.Configuration;

namespace EdgeCC.Engine.Tests.Configuration;

public class BranchRoutingTests
{
    [Fact]
    public void Routing_is_the_same_as_in_the_whole_configuration()
    {
        var whole = ConfigurationFixture.Read(ConfigurationFixture.Main).Model!;
        var routing = BranchRouting.Read(ConfigurationFixture.Main, out var problems)!;

        Assert.Empty(problems);
        Assert.Equal(whole.Zone, routing.Zone);
        Assert.Equal(whole.Routing.Queues.Select(queue => queue.Id), routing.Routing.Queues.Select(queue => queue.Id));
        Assert.Equal(whole.Routing.Agents.Select(agent => agent.Id), routing.Routing.Agents.Select(agent => agent.Id));
    }

    [Fact]
    public void What_is_wrong_with_queues_and_agents_is_said_with_its_line()
    {
        var text = ConfigurationFixture.Main.Replace("phone: \"101\"", "phone: \"109\"", StringComparison.Ordinal);

        Assert.Null(BranchRouting.Read(text, out var problems));
        Assert.Contains("109", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_yaml_is_refused()
    {
        Assert.Null(BranchRouting.Read("queues: [", out var problems));
        Assert.NotEmpty(problems);
    }
}
