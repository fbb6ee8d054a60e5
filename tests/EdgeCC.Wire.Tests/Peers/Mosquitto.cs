using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>A real broker on loopback, without passwords.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Child? _process;

    private Mosquitto()
    {
    }

    public int Port { get; } = FreePorts.Take();

    public static async Task<Mosquitto> StartAsync()
    {
        var broker = new Mosquitto();
        await broker.StartProcessAsync();
        return broker;
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>.</summary>
    public async Task StartProcessAsync()
    {
        var configuration = _folder.File("mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {Port} 127.0.0.1\nallow_anonymous true\n");
        _process = Child.Start(Programs.Peer("mosquitto"), ["-c", configuration]);
        await _process.LineAsync(line => line.Contains("running", StringComparison.Ordinal));
    }

    /// <summary>SIGKILL.</summary>
    public ValueTask KillAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }
}
