using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;
using EdgeCC.Storage.Journals;
using EdgeCC.Wire.Tests.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Wire.Tests.Endurance;

/// <summary>Reads a dead process's journal from a copy: opening it mends it, and the original is the next life's to mend.</summary>
internal static class JournalCopy
{
    public static async Task<IReadOnlyList<JournalRecord>> ReadAsync(Branch branch)
    {
        using var copy = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(branch.DataFolder, "journal")))
        {
            File.Copy(file, copy.File(Path.GetFileName(file)));
        }

        await using var journal = Journal.Open(
            copy.Path, Branch.Appliance, new DeafMailbox(), TimeProvider.System, NullLogger<Journal>.Instance);
        return [.. journal.ReadAll()];
    }

    private sealed class DeafMailbox : IMailbox
    {
        public bool TryPost(Event @event) => true;
    }
}
