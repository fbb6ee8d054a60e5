using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Endurance;

/// <summary>The whole product between telephones and a platform that keeps dying.</summary>
public sealed class PlatformAwayTests
{
    private const int Kills = 6;
    private const int FactsBetweenKills = 20;

    [Fact]
    public async Task Every_fact_gets_there_once_and_in_order_though_broker_and_receiver_are_killed()
    {
        await using var broker = await Mosquitto.StartAsync();
        await using var platform = await CentralPlatform.StartAsync(broker.Port);
        await using var branch = await Branch.StartAsync(mqttPort: broker.Port);
        await using (Sipp.Customers("caller", branch, Branch.MainNumber, "-r", "5", "-l", "30", "-d", "500", "-timeout", "1h"))
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                await platform.ReceivedAsync(platform.Received().Count + FactsBetweenKills);
                await (kill % 2 == 0 ? DieAsync(broker, branch) : DieAsync(platform));
            }
        }

        await branch.QuietAsync();
        Assert.Equal(0, await branch.StopAsync());
        var journal = await JournalCopy.ReadAsync(branch);

        // The last facts of a run may still be here when it ends; the next run sends them.
        await branch.StartProcessAsync();
        await platform.ReceivedAsync(journal.Count);
        Assert.Equal(journal, platform.Received().Take(journal.Count));
    }

    /// <summary>The wallboard says LOCAL while the broker is away, and no more once it is back.</summary>
    private static async Task DieAsync(Mosquitto broker, Branch branch)
    {
        await broker.KillAsync();
        await branch.BoardAsync(board => !(bool)board["uplink"]!["up"]!);
        await broker.StartProcessAsync();
        await branch.BoardAsync(board => (bool)board["uplink"]!["up"]!);
    }

    private static async Task DieAsync(CentralPlatform platform)
    {
        await platform.KillAsync();
        await platform.StartProcessAsync();
    }
}
