using System.Diagnostics;
using EdgeCC.Model.Facts;

namespace EdgeCC.Storage.Tests.Journals;

public class KillTests
{
    private const int Kills = 50;
    private const int MostReportsBeforeTheKill = 400;

    private readonly Random _random = new(20_26);
    private readonly Dictionary<long, string> _reported = [];

    [Fact]
    public async Task Process_killed_at_any_moment_loses_nothing_it_reported_durable()
    {
        using var folder = new TemporaryFolder();
        var epochs = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            LiveUntilKilled(Path.Combine(folder.Path, "journal"), _random.Next(MostReportsBeforeTheKill));

            await using var journal = folder.OpenJournal(new RecordingMailbox());
            var found = journal.ReadAll().Select(record => (record.Sequence, ((ApplianceStarted)record.Fact).Version)).ToList();
            Assert.Equal(Enumerable.Range(1, found.Count).Select(number => (long)number), found.Select(one => one.Sequence));
            Assert.All(_reported, one => Assert.Equal((one.Key, one.Value), found[(int)one.Key - 1]));
            epochs.Add(journal.Epoch);
        }

        Assert.Single(epochs);
        Assert.True(_reported.Count > Kills * 20, $"only {_reported.Count} facts were reported: nothing was proven");
    }

    // What it reported before the kill counts even where it is read only afterwards.
    private void LiveUntilKilled(string folder, int reports)
    {
        using var victim = Process.Start(new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "EdgeCC.JournalVictim"), [folder])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.StartsWith("ready ", victim.StandardOutput.ReadLine(), StringComparison.Ordinal);
        for (var line = 0; victim.StandardOutput.ReadLine() is { } report; line++)
        {
            if (line == reports)
            {
                victim.Kill();
            }

            if (report.Split(' ', 2) is [var sequence, [.., '.'] text])
            {
                _reported.Add(long.Parse(sequence), text);
            }
        }

        victim.WaitForExit();
    }
}
