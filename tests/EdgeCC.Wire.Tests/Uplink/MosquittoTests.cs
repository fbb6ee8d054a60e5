using EdgeCC.Engine.Configuration;
using EdgeCC.Storage.Cursors;
using EdgeCC.Storage.Journals;
using EdgeCC.Sync.Uplinks;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Wire.Tests.Uplink;

public sealed class MosquittoTests : IDisposable
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
    private readonly Traffic _traffic = new();

    [Fact]
    public async Task Every_fact_gets_there_once_and_in_order_though_broker_and_receiver_are_killed()
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var receiver = await CentralPlatform.StartAsync(broker.Port);
        await using var journal = Journal.Open(
            _folder.File("journal"), "wire-1", _traffic, TimeProvider.System, NullLogger<Journal>.Instance);
        using var cursor = UplinkCursor.Open(_folder.File("cursor"), journal.Epoch, NullLogger<UplinkCursor>.Instance);
        await using var uplink = new Sync.Uplinks.Uplink(
            new UplinkModel("127.0.0.1", broker.Port, null, null), journal, cursor, _traffic, TimeProvider.System,
            new Random(1), NullLogger<Sync.Uplinks.Uplink>.Instance, Quick);
        _traffic.Begin(journal);

        for (var kill = 0; kill < Kills; kill++)
        {
            await _traffic.AcknowledgedAsync(cursor.Acknowledged + FactsBetweenKills);
            await (kill % 2 == 0 ? DieAsync(broker) : DieAsync(receiver));
        }

        await _traffic.AcknowledgedAsync(cursor.Acknowledged + FactsBetweenKills);
        await _traffic.EndAsync();
        await _traffic.AcknowledgedAsync(journal.LastSequence);

        Assert.True(journal.LastSequence >= Kills * FactsBetweenKills);
        Assert.Equal(journal.ReadAll(), receiver.Received());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task DieAsync(Mosquitto broker)
    {
        await broker.KillAsync();
        await broker.StartProcessAsync();
    }

    private static async Task DieAsync(CentralPlatform receiver)
    {
        await receiver.KillAsync();
        await receiver.StartProcessAsync();
    }
}
