using EdgeCC.Model.Facts;
using EdgeCC.Wire.Tests.Peers;

namespace EdgeCC.Wire.Tests.Endurance;

/// <summary>SIGKILL at any moment: what was reported durable, and whatever has left the box, is there afterwards.</summary>
public sealed class CrashTests
{
    // Half of the fifty kills each: one branch starts while the other works.
    private const int Branches = 2;
    private const int KillsOfABranch = 25;
    private const int MostFactsOfALife = 60;

    [Fact]
    public Task Fifty_kills_under_load_lose_nothing_that_was_promised() =>
        Task.WhenAll(Enumerable.Range(1, Branches).Select(seed => KillUnderLoadAsync(new Random(seed))));

    private static async Task KillUnderLoadAsync(Random random)
    {
        await using var platform = await CentralPlatform.StartAsync();
        await using var branch = await Branch.StartAsync(mqttPort: platform.Port);
        await using (Sipp.Customers("caller", branch, Branch.MainNumber, "-r", "20", "-l", "30", "-d", "500", "-timeout", "1h"))
        {
            for (var kill = 0; kill < KillsOfABranch; kill++)
            {
                var durable = await WorkAsync(branch, random.Next(MostFactsOfALife));
                await branch.KillAsync();
                AssertKept(await JournalCopy.ReadAsync(branch), durable, platform.Received());
                await branch.StartProcessAsync();
            }
        }

        await branch.QuietAsync();
        await using var customer = Sipp.Customers("caller", branch, Branch.MainNumber, "-m", "1", "-d", "200");
        await customer.SucceedsAsync();
        Assert.NotEmpty(platform.Received());
    }

    /// <summary>Lets a life keep so many facts more, and returns the last sequence it reported to be durable.</summary>
    private static async Task<long> WorkAsync(Branch branch, int facts)
    {
        var durable = await branch.LastSequenceAsync();
        for (var wanted = durable + facts; durable < wanted;)
        {
            durable = await branch.LastSequenceAsync();
        }

        return durable;
    }

    private static void AssertKept(
        IReadOnlyList<JournalRecord> journal, long durable, IReadOnlyList<JournalRecord> received)
    {
        Assert.Equal(Enumerable.Range(1, journal.Count).Select(sequence => (long)sequence), journal.Select(record => record.Sequence));
        Assert.Single(journal.Select(record => record.Epoch).Distinct());
        Assert.True(journal.Count >= durable, $"{durable} were reported durable, {journal.Count} are left");
        Assert.True(journal.Count >= received.Count, $"{received.Count} were received, {journal.Count} are left");
        Assert.Equal(journal.Take(received.Count), received);
    }
}
