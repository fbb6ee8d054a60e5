using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests;

/// <summary>The appliance as its own process, with a configuration of the test's making, on ports nobody uses.</summary>
internal sealed partial class Branch : IAsyncDisposable
{
    public const string Appliance = "wire-1";
    public const int WrongPasswordsBeforeBan = 3;

    /// <summary>Leads to a greeting and a menu.</summary>
    public const string MainNumber = "+78120000001";

    /// <summary>Leads straight into the queue.</summary>
    public const string QueueNumber = "+78120000002";

    /// <summary>The only queue, and the menu item that leads to it.</summary>
    public const string Queue = "sales";

    public const string TrunkUser = "carrier";
    public const string TrunkPassword = "carrier-password";

    /// <summary>Peers that call from here are the carrier's, without a password.</summary>
    public const string TrunkAddress = "127.0.0.2";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly int _agents;
    private readonly int _mqttPort;
    private readonly int _legs;
    private Child? _process;

    private Branch(int agents, int mqttPort, int legs)
    {
        (_agents, _mqttPort, _legs) = (agents, mqttPort, legs);
        Sip = new IPEndPoint(IPAddress.Loopback, FreePorts.Take());
        Web = new Uri($"http://127.0.0.1:{FreePorts.Take()}/");
        Rtp = FreePorts.Take(2 * legs);
        Directory.CreateDirectory(_folder.File("flows"));
        Write("edgecc.yaml", Configuration());
        Write("flows/main.yaml", MainFlow);
        Write("flows/queue.yaml", QueueFlow);
    }

    /// <summary>The first RTP port; the next leg's is two further.</summary>
    public int Rtp { get; }

    public IPEndPoint Sip { get; }

    public Uri Web { get; }

    /// <summary>What the process printed, for messages of failed tests.</summary>
    public string Output => _process?.Output ?? "";

    public string DataFolder => _folder.File("data");

    /// <summary>Starts a branch with agents 1…N at phones 101…, who all have the one skill.</summary>
    /// <param name="agents">How many.</param>
    /// <param name="mqttPort">The platform's broker; 0: a branch that stands alone.</param>
    /// <param name="legs">How many legs can have sound at once.</param>
    /// <param name="change">Changes the configuration before the start.</param>
    public static async Task<Branch> StartAsync(
        int agents = 2, int mqttPort = 0, int legs = 60, Action<Branch>? change = null)
    {
        var branch = new Branch(agents, mqttPort, legs);
        try
        {
            change?.Invoke(branch);
            await branch.StartProcessAsync();
            return branch;
        }
        catch
        {
            await branch.DisposeAsync();
            throw;
        }
    }

    /// <summary>A branch whose process is yet to be started.</summary>
    public static Branch Prepare() => new(agents: 2, mqttPort: 0, legs: 20);

    public static string Phone(int agent) => $"{100 + agent}";

    public static string PhonePassword(int agent) => $"phone-password-{agent}";

    /// <summary>Starts the service, again after <see cref="KillAsync"/>, and waits until it takes calls.</summary>
    public async Task StartProcessAsync()
    {
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
        BeginToStart();
        await HealthyAsync();
    }

    /// <summary>Starts the service, and does not wait for it.</summary>
    public void BeginToStart() =>
        _process = Child.Start(Programs.Ours("EdgeCC.Appliance"), ["--config", _folder.Path, "--data", DataFolder]);

    /// <summary>Starts the service where it cannot but end at once, and returns its exit code.</summary>
    public Task<int> FailToStartAsync()
    {
        BeginToStart();
        return ExitAsync();
    }

    /// <summary>Changes a file of the configuration.</summary>
    public void Change(string file, string text, string toText)
    {
        var before = File.ReadAllText(_folder.File(file));
        Assert.Contains(text, before, StringComparison.Ordinal);
        Write(file, before.Replace(text, toText, StringComparison.Ordinal));
    }

    /// <summary>Writes a file of the configuration.</summary>
    public void Write(string file, string text) => File.WriteAllText(_folder.File(file), text);

    /// <summary>SIGHUP.</summary>
    public void Reload() => _process!.Reload();

    /// <summary>Waits for a line of the process's log.</summary>
    public Task LogAsync(string part) => _process!.LineAsync(line => line.Contains(part, StringComparison.Ordinal));

    /// <summary>The claim code as the console shows it.</summary>
    public async Task<string> ClaimCodeAsync() =>
        ClaimLine().Match(await _process!.LineAsync(line => ClaimLine().IsMatch(line))).Groups["code"].Value;

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.ExitAsync();
    }

    /// <summary>SIGTERM.</summary>
    public void Terminate() => _process!.Terminate();

    /// <summary>SIGTERM; returns the exit code once the process has ended.</summary>
    public Task<int> StopAsync()
    {
        Terminate();
        return ExitAsync();
    }

    /// <summary>The exit code, once the process has ended.</summary>
    public Task<int> ExitAsync() => _process!.ExitAsync();

    /// <summary>The status page, as HTML.</summary>
    public Task<string> StatusAsync() => _http.GetStringAsync(new Uri(Web, "status"));

    /// <summary>How many spoken prompts are there already.</summary>
    public int RenderedPrompts()
    {
        var folder = Path.Combine(DataFolder, "prompts");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.g711").Length : 0;
    }

    /// <summary>The newest sequence that is durable.</summary>
    public async Task<long> LastSequenceAsync()
    {
        using var answer = await _http.GetAsync(new Uri(Web, "api/health"));
        return (long)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["lastSequence"]!;
    }

    /// <summary>Waits until so many agents are ready.</summary>
    public Task ReadyAsync(int agents) => BoardAsync(board => (int)QueueOf(board)["ready"]! == agents);

    /// <summary>Waits until no call is left, and nothing of one.</summary>
    public Task QuietAsync() => BoardAsync(board => (int)board["callsInProgress"]! == 0);

    /// <summary>The queue's part of a board.</summary>
    public static JsonNode QueueOf(JsonNode board) => board["routing"]!["queues"]![0]!;

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
                if (line.StartsWith("data: {", StringComparison.Ordinal) && wanted(last = JsonNode.Parse(line[5..])!))
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

    // digest: baresip up to 1.x gives up where it is offered SHA-256 beside MD5.
    private string Configuration() => $"""
        appliance: {Appliance}
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
          legs: {_legs}
        web:
          listen: {Web.Authority}
        {(_mqttPort == 0 ? "" : $"uplink: {{ broker: \"127.0.0.1:{_mqttPort}\" }}")}
        board: simulated
        digest: md5
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
          - number: "{QueueNumber}"
            flow: queue
        limits:
          wrong-passwords-before-ban: {WrongPasswordsBeforeBan}
        queues:
          - id: {Queue}
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
          to-sales: { queue: sales, position: "You are number {position}.", no-agents: bye }
          bye: { say: "Nobody is here now. Goodbye.", next: end }
          end: { end: unserved }

        """;

    private const string QueueFlow = """
        language: en
        start: to-sales
        nodes:
          to-sales: { queue: sales, no-agents: bye }
          bye: { say: "Nobody is here now. Goodbye.", next: end }
          end: { end: unserved }

        """;

    [GeneratedRegex(@"claim code is (?<code>[0-9A-Z-]{14})")]
    private static partial Regex ClaimLine();

    private string Lines(Func<int, string> line) => string.Join('\n', Enumerable.Range(1, _agents).Select(line));
}
