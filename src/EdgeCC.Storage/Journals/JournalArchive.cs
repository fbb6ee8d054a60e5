using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>A journal's folder that no service writes to: one that was stopped, or a copy. It is only read.</summary>
public static class JournalArchive
{
    /// <summary>Everything that can be read, of every life, oldest first; what is damaged is passed over.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be read, or a service has it open.</exception>
    public static IEnumerable<JournalRecord> Read(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException($"There is no folder {path}.");
        }

        using var folder = Hold(path);
        var chain = new SegmentChain(JournalInventory.Take(folder, appliance: "").Segments);
        var reading = new JournalReading(folder);
        foreach (var record in chain.All().SelectMany(reading.Read))
        {
            yield return record;
        }
    }

    private static DiskFolder Hold(string path)
    {
        try
        {
            return DiskFolder.Hold(path);
        }
        catch (IOException held)
        {
            throw new IOException($"{path} is in use; stop the service that writes to it, or read a copy of the folder.", held);
        }
    }
}
