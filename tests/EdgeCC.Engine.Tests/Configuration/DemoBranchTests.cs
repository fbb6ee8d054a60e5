using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class DemoBranchTests
{
    private static readonly ApplianceModel Demo = ConfigurationFixture.ModelOf(ReadDemo());

    [Fact]
    public void The_demo_branch_is_valid_and_has_what_its_readers_are_told()
    {
        Assert.Equal("Филиал Невский", Demo.Branch);
        Assert.Equal(["sales", "support"], Demo.Routing.Queues.Select(queue => queue.Id.Value));
        Assert.Equal(["101", "102", "103"], Demo.Routing.Agents.Select(agent => agent.Extension.Value));
        Assert.Equal(new FlowId("main"), Demo.Numbers[BranchNumber.Dialled("+78120000001")]);
        Assert.Equal(new FlowId("office"), Demo.Numbers[BranchNumber.Dialled("+78120000002")]);
    }

    [Fact]
    public void The_demo_branch_stays_on_this_machine()
    {
        Assert.All(Demo.Sip.Udp.Concat(Demo.Sip.Tcp), endpoint => Assert.True(System.Net.IPAddress.IsLoopback(endpoint.Address)));
        Assert.True(System.Net.IPAddress.IsLoopback(Demo.Media.Address));
        Assert.True(System.Net.IPAddress.IsLoopback(Demo.Web.Listen.Address));
        Assert.Equal("127.0.0.1", Demo.Uplink?.Host);
    }

    [Fact]
    public void The_main_number_is_open_at_any_time()
    {
        var hours = Assert.IsType<Ivr.Flows.Nodes.HoursNode>(Demo.Flows.Flows[new FlowId("main")].Node("hours")).Hours;

        var week = Enumerable.Range(0, 7 * 24 * 60).Select(minute => new DateTimeOffset(2026, 11, 23, 0, 0, 59, TimeSpan.Zero).AddMinutes(minute));
        Assert.All(week, minute => Assert.True(hours.IsOpen(minute)));
    }

    [Fact]
    public void Every_prompt_that_can_be_played_is_named_beforehand()
    {
        var prompts = Demo.Prompts.ToHashSet();

        Assert.Contains(new Prompt.Music(), prompts);
        Assert.Contains(new Prompt.Tone(CallProgressTone.Beep), prompts);
        Assert.Contains(new Prompt.Spoken("Такого пункта нет.", "ru"), prompts);
        Assert.Contains(prompts.OfType<Prompt.Spoken>(), prompt => prompt.Text.StartsWith("Вы 20 в очереди"));
        Assert.Contains(prompts.OfType<Prompt.Spoken>(), prompt => prompt.Text == "Вы вошли в систему.");
    }

    [Fact]
    public void The_scripts_dial_the_demo_branch_as_it_is_configured()
    {
        var script = File.ReadAllText(Path.Combine(RepositoryRoot(), "tools", "demo.sh"));

        Assert.Contains($"SIP={Demo.Sip.Udp[0]}\n", script);
        Assert.Contains($"WEB={Demo.Web.Listen}\n", script);
        Assert.Contains($"BROKER_PORT={Demo.Uplink?.Port}\n", script);
        Assert.Contains($"TRUNK_USER={Demo.Calls.Trunks[0].User}\n", script);
        Assert.Contains($"TRUNK_PASSWORD={Demo.Calls.Trunks[0].Password}\n", script);
        Assert.Contains($"NUMBER=+{Demo.Numbers.Single(number => number.Value == new FlowId("main")).Key}\n", script);
        Assert.All(Demo.Calls.Phones, phone =>
        {
            Assert.Contains($"[{phone.User}]=", script);
            Assert.Equal($"demo-phone-{phone.User}", phone.Password);
        });
    }

    private static ConfigurationResult ReadDemo()
    {
        var demo = Path.Combine(RepositoryRoot(), "src", "EdgeCC.Appliance", "demo");
        var texts = Directory.EnumerateFiles(demo, "*.yaml", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(demo, file), File.ReadAllText);
        return ConfigurationReader.Read(new ConfigurationFolder(texts, [], ConfigurationFixture.Boards));
    }

    private static string RepositoryRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "EdgeCC.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("EdgeCC.sln");
        }

        return root.FullName;
    }
}
