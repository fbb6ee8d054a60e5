using System.Text;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Cursors;
using EdgeCC.Storage.Journals;
using EdgeCC.Sync.Uplinks;
using EdgeCC.Wire.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Wire.Tests.Uplink;

public sealed class MosquittoTests : IAsyncDisposable
{
    private const int Kills = 6;
    private const int FactsBetweenKills = 100;

    private static readonly UplinkManners Quick = new()
    {
        PowerUpJitter = TimeSpan.Zero,
        FirstRetry = TimeSpan.FromMilliseconds(50),
        LongestRetry = TimeSpan.FromMilliseconds(500),
        AnswerLimit = TimeSpan.FromSeconds(2),
        Patience = TimeSpan.FromSeconds(1),
    };

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = FreePorts.Take();
    private readonly Traffic _traffic = new();
    private Child? _broker;
    private Child? _receiver;

    [Fact]
    public async Task Every_fact_gets_there_once_and_in_order_though_broker_and_receiver_are_killed()
    {
        await StartBrokerAsync();
        await StartReceiverAsync();
        await using var journal = Journal.Open(
            _folder.File("journal"), "wire-1", _traffic, TimeProvider.System, NullLogger<Journal>.Instance);
        using var cursor = UplinkCursor.Open(_folder.File("cursor"), journal.Epoch, NullLogger<UplinkCursor>.Instance);
        await using var uplink = new Sync.Uplinks.Uplink(
            new UplinkModel("127.0.0.1", _port, null, null), journal, cursor, _traffic, TimeProvider.System,
            new Random(1), NullLogger<Sync.Uplinks.Uplink>.Instance, Quick);
        _traffic.Begin(journal);

        for (var kill = 0; kill < Kills; kill++)
        {
            await _traffic.AcknowledgedAsync(cursor.Acknowledged + FactsBetweenKills);
            await KillAndStartAsync(broker: kill % 2 == 0);
        }

        await _traffic.AcknowledgedAsync(cursor.Acknowledged + FactsBetweenKills);
        await _traffic.EndAsync();
        await _traffic.AcknowledgedAsync(journal.LastSequence);

        Assert.True(journal.LastSequence >= Kills * FactsBetweenKills);
        Assert.Equal(journal.ReadAll(), Received());
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(_broker);
        await StopAsync(_receiver);
        _folder.Dispose();
    }

    private static async Task StopAsync(Child? child)
    {
        if (child is not null)
        {
            await child.DisposeAsync();
        }
    }

    private async Task KillAndStartAsync(bool broker)
    {
        await StopAsync(broker ? _broker : _receiver);
        await (broker ? StartBrokerAsync() : StartReceiverAsync());
    }

    private async Task StartBrokerAsync()
    {
        var configuration = _folder.File("mosquitto.conf");
        await File.WriteAllTextAsync(configuration, $"listener {_port} 127.0.0.1\nallow_anonymous true\n");
        _broker = Child.Start(Programs.Peer("mosquitto"), ["-c", configuration]);
        await _broker.LineAsync(line => line.Contains("running", StringComparison.Ordinal));
    }

    private async Task StartReceiverAsync()
    {
        _receiver = Child.Start(
            Programs.Ours("EdgeCC.Platform"),
            ["--no-broker", "--broker", $"127.0.0.1:{_port}", "--data", _folder.File("platform")]);
        await _receiver.LineAsync(line => line.StartsWith("ready", StringComparison.Ordinal));
    }

    private IEnumerable<JournalRecord> Received() => File.ReadLines(Path.Combine(_folder.File("platform"), "facts.ndjson"))
        .Select(line => FactJson.ReadRecord(Encoding.UTF8.GetBytes(line)));
}
