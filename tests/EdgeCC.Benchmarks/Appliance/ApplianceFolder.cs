using System.Net;

namespace EdgeCC.Benchmarks.Appliance;

/// <summary>
/// A branch made for measuring, in a temporary folder: one number that leads straight to one queue, agents 1…N who serve
/// it at phones 1001…, and a carrier known by its address. Everything listens on loopback.
/// </summary>
internal sealed class ApplianceFolder : IDisposable
{
    public const string Number = "+78120000001";

    /// <summary>What an agent dials to sign in.</summary>
    public const string SignIn = "*11";

    public const string Password = "desk-phone-password";

    /// <summary>Who calls from here is the carrier's customer.</summary>
    public static readonly IPAddress Carrier = IPAddress.Parse("127.0.0.2");

    /// <summary>Where the desk phones stand.</summary>
    public static readonly IPAddress Desks = IPAddress.Parse("127.0.0.3");

    private const int FirstPort = 10_000;

    private readonly string _path = Directory.CreateTempSubdirectory("edgecc-bench-").FullName;
    private readonly int _agents;

    /// <param name="agents">How many agents and desk phones; as many calls can be bridged.</param>
    public ApplianceFolder(int agents)
    {
        _agents = agents;
        Directory.CreateDirectory(System.IO.Path.Combine(_path, "flows"));
        File.WriteAllText(System.IO.Path.Combine(_path, "edgecc.yaml"), Configuration);
        File.WriteAllText(System.IO.Path.Combine(_path, "flows", "main.yaml"), Flow);
    }

    public string Path => _path;

    /// <summary>Where the appliance takes SIP over UDP.</summary>
    public IPEndPoint Sip { get; } = new(IPAddress.Loopback, FirstPort);

    public static string Phone(int agent) => $"{1001 + agent}";

    public void Dispose() => Directory.Delete(_path, recursive: true);

    // Each call has two legs; a few more are for those who are just being signed in or rung.
    private int Legs => (2 * _agents) + 20;

    private string Configuration =>
        $$"""
        appliance: bench-1
        branch: Bench
        time-zone: Europe/Moscow
        language: en
        country-code: "7"
        data: data
        sip: { udp: ["{{Sip}}"], tcp: ["{{Sip}}"] }
        media: { address: 127.0.0.1, first-port: {{FirstPort + 10}}, legs: {{Legs}} }
        web: { listen: "127.0.0.1:{{FirstPort + 2}}" }
        board: simulated
        realm: edgecc
        feature-codes: "*"
        phones:
        {{Lines(agent => $"  - {{ number: \"{Phone(agent)}\", user: \"{Phone(agent)}\", password: {Password} }}")}}
        trunks:
          - { id: carrier, addresses: ["{{Carrier}}/32"] }
        limits: { calls: {{Legs}}, half-open-calls: {{_agents + 20}} }
        hours:
          always: { mon-sun: "00:00-24:00" }
        numbers:
          - { number: "{{Number}}", flow: main }
        queues:
          - { id: sales, name: Sales, skill: sales, wrap-up: 0s, capacity: 500 }
        agents:
        {{Lines(agent => $"  - {{ id: agent-{agent}, name: Agent {agent}, number: \"{agent + 1}\", phone: \"{Phone(agent)}\", skills: [sales] }}")}}
        """;

    private const string Flow =
        """
        language: en
        start: to-sales
        nodes:
          to-sales: { queue: sales, position: "You are number {position}.", no-agents: nobody, waited-too-long: nobody }
          nobody: { end: unserved }
        """;

    private string Lines(Func<int, string> line) => string.Join('\n', Enumerable.Range(0, _agents).Select(line));
}
