using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Projections;

/// <summary>
/// The projection's files. LiteDB's log has no checksum: after a power cut a transaction may be applied by half, and
/// nothing shows it. So a mark is left on closing and taken away on opening; without it the file is not believed.
/// </summary>
internal sealed class ProjectionFiles(string folder)
{
    private const string Database = "projection.db";
    private const string Log = "projection-log.db";
    private const string ClosedMark = "projection.closed";

    /// <summary>Opens the database: the one that was closed in order, or an empty one.</summary>
    public ProjectionStore Open()
    {
        Directory.CreateDirectory(folder);
        if (!File.Exists(At(ClosedMark)))
        {
            Delete();
        }

        File.Delete(At(ClosedMark));
        DirectorySync.Sync(folder);
        return new ProjectionStore(At(Database));
    }

    /// <summary>Says that the database has been closed in order.</summary>
    public void MarkClosed()
    {
        Sync(At(Database));
        File.WriteAllBytes(At(ClosedMark), []);
        DirectorySync.Sync(folder);
    }

    /// <summary>Throws the database away.</summary>
    public void Delete()
    {
        File.Delete(At(Database));
        File.Delete(At(Log));
    }

    private static void Sync(string file)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    private string At(string name) => Path.Combine(folder, name);
}
