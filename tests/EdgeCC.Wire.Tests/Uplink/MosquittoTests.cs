using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Cursors;
using EdgeCC.Storage.Journals;
using EdgeCC.Sync.Uplinks;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Wire.Tests.Uplink;

public class MosquittoTests
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

    [Fact]
    public async Task Every_fact_gets_there_once_and_in_order_though_broker_and_receiver_are_killed()
    {
        var program = Peer.Find("mosquitto");
        Assert.SkipWhen(program is null, "mosquitto is not installed");
        using var folder = new TemporaryFolder();
        var port = FreePort.Tcp();
        File.WriteAllText(folder["mosquitto.conf"], $"listener {port} 127.0.0.1\nallow_anonymous true\npersistence false\n");
        using var broker = new Peer(program!, "-c", folder["mosquitto.conf"], "-v");
        using var receiver = new Peer(
            Path.Combine(AppContext.BaseDirectory, "EdgeCC.Platform"),
            "--no-broker", "--broker", $"127.0.0.1:{port}", "--data", folder["platform"]);
        await broker.StartAsync("running");
        await receiver.StartAsync("ready");

        var traffic = new Traffic();
        await using var journal = Journal.Open(
            folder["journal"], "wire-1", traffic, TimeProvider.System, NullLogger<Journal>.Instance);
        using var cursor = UplinkCursor.Open(folder["cursor"], journal.Epoch, NullLogger<UplinkCursor>.Instance);
        await using var uplink = new Sync.Uplinks.Uplink(
            new UplinkModel("127.0.0.1", port, null, null), journal, cursor, traffic, TimeProvider.System,
            new Random(1), NullLogger<Sync.Uplinks.Uplink>.Instance, Quick);
        traffic.Journal = journal;
        traffic.Begin();

        for (var kill = 0; kill < Kills; kill++)
        {
            await AcknowledgedAsync(traffic, cursor.Acknowledged + FactsBetweenKills);
            if (kill % 2 == 0)
            {
                await broker.KillAsync();
                await broker.StartAsync("running");
            }
            else
            {
                await receiver.KillAsync();
                await receiver.StartAsync("ready");
            }
        }

        await AcknowledgedAsync(traffic, cursor.Acknowledged + FactsBetweenKills);
        traffic.GoesOn = false;
        await AcknowledgedAsync(traffic, journal.LastSequence);
        await receiver.KillAsync();

        var received = File.ReadLines(Path.Combine(folder["platform"], "facts.ndjson"))
            .Select(line => FactJson.ReadRecord(System.Text.Encoding.UTF8.GetBytes(line)))
            .ToList();
        Assert.Equal(journal.ReadAll(), received.Take((int)journal.LastSequence));
        Assert.True(received.Count >= Kills * FactsBetweenKills);
    }

    private static async Task AcknowledgedAsync(Traffic traffic, long sequence)
    {
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cap.CancelAfter(TimeSpan.FromSeconds(60));
        while (await traffic.Acknowledged.ReadAsync(cap.Token) < sequence)
        {
        }
    }
}
