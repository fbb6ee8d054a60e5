namespace EdgeCC.Sync.Tests;

/// <summary>A folder on the disk that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("edgecc-sync-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
