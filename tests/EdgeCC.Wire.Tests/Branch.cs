using System.Net;
using System.Text.Json.Nodes;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests;

/// <summary>The appliance as its own process, with a configuration of the test's making, on ports nobody uses.</summary>
internal sealed class Branch : IAsyncDisposable
{
    public const string MainNumber = "+78120000001";
    public const string TrunkUser = "carrier";
    public const string TrunkPassword = "carrier-password";

    /// <summary>Peers that call from here are the carrier's, without a password.</summary>
    public const string TrunkAddress = "127.0.0.2";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly int _agents;
    private readonly int _mqttPort;
    private Child? _process;

    private Branch(int agents, int mqttPort)
    {
        _agents = agents;
        _mqttPort = mqttPort;
        Sip = new IPEndPoint(IPAddress.Loopback, FreePorts.Take());
        Web = new Uri($"http://127.0.0.1:{FreePorts.Take()}/");
        Rtp = FreePorts.Take(2 * Legs);
        Directory.CreateDirectory(_folder.File("flows"));
        File.WriteAllText(_folder.File("edgecc.yaml"), Configuration());
        File.WriteAllText(_folder.File("flows/main.yaml"), MainFlow);
    }

    private int Legs => Math.Max(20, (2 * _agents) + 10);

    private int Rtp { get; }

    public IPEndPoint Sip { get; }

    public Uri Web { get; }

    /// <summary>What the process printed, for messages of failed tests.</summary>
    public string Output => _process?.Output ?? "";

    public string DataFolder => _folder.File("data");

    /// <summary>Starts a branch with agents 1…N at phones 101…, who all have the one skill.</summary>
    /// <param name="agents">How many.</param>
    /// <param name="mqttPort">The platform's broker; 0: a branch that stands alone.</param>
    public static async Task<Branch> StartAsync(int agents = 2, int mqttPort = 0)
    {
        var branch = new Branch(agents, mqttPort);
        await branch.StartProcessAsync();
        return branch;
    }

    public static string Phone(int agent) => $"{100 + agent}";

    public static string PhonePassword(int agent) => $"phone-password-{agent}";

    /// <summary>Starts the service, again after <see cref="Kill"/>, and waits until it takes calls.</summary>
    public async Task StartProcessAsync()
    {
        _process = Child.Start(
            Programs.Ours("EdgeCC.Appliance"), ["--config", _folder.Path, "--data", DataFolder]);
        await HealthyAsync();
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.ExitAsync();
    }

    /// <summary>SIGTERM; returns the exit code.</summary>
    public Task<int> StopAsync()
    {
        _process!.Terminate();
        return _process.ExitAsync();
    }

    /// <summary>What the wallboard shows now.</summary>
    public async Task<JsonNode> BoardAsync() =>
        JsonNode.Parse(await _http.GetStringAsync(new Uri(Web, "api/board")))!;

    /// <summary>Follows the wallboard's stream until it shows what is wanted.</summary>
    public async Task<JsonNode> BoardAsync(Func<JsonNode, bool> wanted)
    {
        using var cap = new CancellationTokenSource(Child.Cap);
        JsonNode? last = null;
        try
        {
            using var stream = await _http.GetStreamAsync(new Uri(Web, "api/board/events"), cap.Token);
            using var lines = new StreamReader(stream);
            while (await lines.ReadLineAsync(cap.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal) && wanted(last = JsonNode.Parse(line[5..])!))
                {
                    return last;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below with what the board showed instead.
        }

        throw new TimeoutException($"The board never showed it; last: {last?.ToJsonString()}\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _http.Dispose();
        _folder.Dispose();
    }

    private async Task HealthyAsync()
    {
        using var cap = new CancellationTokenSource(Child.Cap);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await timer.WaitForNextTickAsync(cap.Token))
        {
            Assert.False(_process!.HasExited, $"The appliance ended at once:\n{Output}");
            try
            {
                using var answer = await _http.GetAsync(new Uri(Web, "api/health"), cap.Token);
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private string Configuration() => $"""
        appliance: wire-1
        branch: Wire
        time-zone: Europe/Moscow
        language: en
        country-code: "7"
        sip:
          udp: ["{Sip}"]
          tcp: ["{Sip}"]
        media:
          address: 127.0.0.1
          first-port: {Rtp}
          legs: {Legs}
        web:
          listen: {Web.Authority}
        {(_mqttPort == 0 ? "" : $"uplink: {{ broker: \"127.0.0.1:{_mqttPort}\" }}")}
        board: simulated
        phones:
        {Lines(agent => $"  - {{ number: \"{Phone(agent)}\", user: \"{Phone(agent)}\", password: {PhonePassword(agent)} }}")}
        trunks:
          - id: carrier
            user: {TrunkUser}
            password: {TrunkPassword}
            addresses: ["{TrunkAddress}/32"]
        hours:
          always: {"{ mon-sun: \"00:00-24:00\" }"}
        numbers:
          - number: "{MainNumber}"
            flow: main
        queues:
          - id: sales
            name: Sales
            skill: sales
            ring-timeout: 3s
            wrap-up: 1s
        agents:
        {Lines(agent => $"  - {{ id: agent-{agent}, name: Agent {agent}, number: \"{agent}\", phone: \"{Phone(agent)}\", skills: [sales] }}")}
        lamps:
          - lamp: sales
            queue: sales
            steady-at: 1
            flash-at: 3

        """;

    private const string MainFlow = """
        language: en
        start: menu
        nodes:
          menu: { menu: "Welcome. For sales, press one.", choices: { "1": { name: sales, next: to-sales } }, timeout: 5s, tries: 2, no-choice: to-sales, wrong: "Sorry." }
          to-sales: { queue: sales, position: "You are number {position}.", no-agents: bye, waited-too-long: bye, full: bye, stopping: bye }
          bye: { say: "Nobody is here now. Goodbye.", next: end }
          end: { end: unserved }

        """;

    private string Lines(Func<int, string> line) => string.Join('\n', Enumerable.Range(1, _agents).Select(line));
}
