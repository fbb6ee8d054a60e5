using System.Text;
using EdgeCC.Model.Facts;
using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>The platform as its own process: what it has received lies in a file, a record a line, in the order it came.</summary>
internal sealed class CentralPlatform : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _ownBroker;
    private Child? _process;

    private CentralPlatform(int port, bool ownBroker) => (Port, _ownBroker) = (port, ownBroker);

    /// <summary>The broker's.</summary>
    public int Port { get; }

    /// <summary>Starts the receiver, with a broker of its own in the same process or at another's.</summary>
    public static async Task<CentralPlatform> StartAsync(int? brokerPort = null)
    {
        var platform = new CentralPlatform(brokerPort ?? FreePorts.Take(), brokerPort is null);
        await platform.StartProcessAsync();
        return platform;
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>.</summary>
    public async Task StartProcessAsync()
    {
        string[] broker = _ownBroker ? ["--port", $"{Port}"] : ["--no-broker", "--broker", $"127.0.0.1:{Port}"];
        _process = Child.Start(Programs.Ours("EdgeCC.Platform"), ["--data", _folder.Path, .. broker]);
        await _process.LineAsync(line => line.StartsWith("ready", StringComparison.Ordinal));
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        await _process!.DisposeAsync();
        _process = null;
    }

    /// <summary>Everything received so far. A line being written right now is left out.</summary>
    public IReadOnlyList<JournalRecord> Received()
    {
        using var file = new FileStream(_folder.File("facts.ndjson"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        return
        [
            .. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => FactJson.ReadRecord(Encoding.UTF8.GetBytes(line))),
        ];
    }

    /// <summary>Waits until so many records have been received.</summary>
    public Task ReceivedAsync(int count) => Eventually.TrueAsync(
        () => Received().Count >= count, () => $"The platform received {Received().Count} of {count} records.");

    /// <summary>Waits until so many facts of a kind have been received, and returns the facts.</summary>
    public async Task<IReadOnlyList<Fact>> ReceivedAsync<TFact>(int count = 1)
        where TFact : Fact
    {
        IReadOnlyList<Fact> facts = [];
        await Eventually.TrueAsync(
            () => (facts = [.. Received().Select(record => record.Fact)]).OfType<TFact>().Count() >= count,
            () => $"The platform never received {count} {typeof(TFact).Name}:\n{string.Join('\n', facts)}");
        return facts;
    }

    public async ValueTask DisposeAsync()
    {
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }
}
