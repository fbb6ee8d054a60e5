using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Tests.Configuration;

/// <summary>A small valid configuration for tests to break, one line at a time.</summary>
internal static class ConfigurationFixture
{
    /// <summary>Line numbers in the tests count from here: <c>appliance</c> stands in line 1.</summary>
    public const string Main =
        """
        appliance: nevsky-1
        branch: Невский
        time-zone: Europe/Moscow
        language: ru
        country-code: "7"
        sip: { udp: ["127.0.0.1:15060"], tcp: ["127.0.0.1:15060"] }
        media: { address: 127.0.0.1, first-port: 16000, legs: 10 }
        web: { listen: "127.0.0.1:8080" }
        uplink: { broker: "127.0.0.1:18830" }
        board: simulated
        phones:
          - { number: "101", user: desk-101, password: swordfish-101 }
          - { number: "102", user: desk-102, password: swordfish-102 }
        trunks:
          - { id: provider, addresses: [203.0.113.0/24, 198.51.100.7] }
        hours:
          office: { mon-fri: "09:00-13:00, 14:00-18:00" }
        numbers:
          - { number: "+78120000001", flow: main }
        queues:
          - { id: sales, name: Sales, skill: selling }
        agents:
          - { id: anna, name: Anna, number: "1", phone: "101", skills: [selling] }
        lamps:
          - { lamp: sales, queue: sales, steady-at: 2, flash-at: 4 }
        """;

    private const string Flow =
        """
        language: ru
        start: hello
        nodes:
          hello: { say: "Здравствуйте.", next: wait }
          wait: { queue: sales, position: "Вы {position}.", no-agents: sorry, waited-too-long: sorry, full: sorry, stopping: sorry }
          sorry: { end: unserved }
        """;

    public static ConfigurationResult Read(string main, string flow = Flow) => ConfigurationReader.Read(
        new ConfigurationFolder(
            ImmutableSortedDictionary<string, string>.Empty.Add("edgecc.yaml", main).Add("flows/main.yaml", flow),
            ["sounds/hello.wav"],
            Boards)
        {
            Displays = ImmutableDictionary<string, ImmutableHashSet<DisplayId>>.Empty.Add("simulated", [new DisplayId("text")]),
            Ports = ImmutableDictionary<string, BoardPorts>.Empty.Add(
                "simulated", new BoardPorts([new LineId("phone-1")], [new LineId("city-1")])),
        });

    /// <summary>The boards there are: one that is in order, and one whose file is broken.</summary>
    public static ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?> Boards { get; } =
        ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?>.Empty
            .Add("broken", null)
            .Add("simulated", [new LampId("sales"), new LampId("support")]);

    /// <summary>Reads the configuration with one piece of its text replaced.</summary>
    public static ImmutableArray<ConfigProblem> ProblemsOf(string instead, string of)
    {
        Assert.Contains(of, Main);
        return Read(Main.Replace(of, instead)).Problems;
    }

    public static ApplianceModel ModelOf(ConfigurationResult result)
    {
        Assert.Empty(result.Problems);
        return Assert.IsType<ApplianceModel>(result.Model);
    }
}
